-- The board of an organisation, as its charter says. Each change is a new version; none is edited.
create table board_charter (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  organisation_id uuid not null references organisation (id),
  version integer not null check (version > 0),
  name text not null,
  charter text not null check (length(charter) between 20 and 20000),
  link text,
  -- The disciplines that must have a seat.
  disciplines text[] not null,
  -- How many members who vote make a decision valid; who is recused does not count.
  quorum integer not null check (quorum between 1 and 50),
  term_months integer not null check (term_months between 1 and 120),
  -- How votes become an outcome.
  rule text not null check (rule in ('majority of votes cast')),
  set_by_id text not null,
  set_by_name text not null,
  set_at timestamptz not null,
  unique (organisation_id, version)
);

-- Who sits on a board, for which discipline, from when until when. A seat is ended, never deleted.
create table board_seat (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  organisation_id uuid not null references organisation (id),
  person_id text not null,
  person_name text not null,
  seat text not null,
  starts_on date not null,
  -- The last day.
  ends_on date not null check (ends_on >= starts_on),
  filled_by_name text not null,
  filled_at timestamptz not null,
  ended_at timestamptz,
  ended_by_name text,
  ended_because text,
  check ((ended_at is null) = (ended_because is null))
);

create unique index board_seat_person on board_seat (organisation_id, person_id) where ended_at is null;
create unique index board_seat_chair on board_seat (organisation_id) where ended_at is null and seat = 'chair';

-- A meeting: called for a day, opened, closed.
create table board_meeting (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  organisation_id uuid not null references organisation (id),
  called_for date not null,
  place text not null,
  called_by_name text not null,
  called_at timestamptz not null,
  opened_at timestamptz,
  opened_by_name text,
  closed_at timestamptz,
  closed_by_name text,
  check (closed_at is null or opened_at is not null)
);

create index board_meeting_organisation on board_meeting (organisation_id, called_for);

-- Who is there, by seat.
create table board_attendance (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  meeting_id uuid not null references board_meeting (id),
  seat_id uuid not null references board_seat (id),
  present boolean not null,
  marked_by_name text not null,
  marked_at timestamptz not null,
  unique (meeting_id, seat_id)
);

-- One question before the board.
create table agenda_item (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  organisation_id uuid not null references organisation (id),
  meeting_id uuid not null references board_meeting (id),
  place integer not null,
  kind text not null check (kind in ('pilot proposal', 'clearance', 'review condition', 'waiver advice', 'retirement', 'other')),
  question text not null check (length(question) between 10 and 2000),
  use_case_id uuid references use_case (id),
  proposal_id uuid references pilot_proposal (id),
  -- What waited and was taken onto the agenda: nothing is put on twice.
  source_key text,
  put_by_name text not null,
  put_at timestamptz not null,
  outcome text check (outcome in ('approved', 'declined', 'deferred')),
  rationale text,
  decided_at timestamptz,
  decided_by_id text,
  decided_by_name text,
  as_role text,
  delegation_id uuid references delegation (id),
  -- Of a vote: charter version, quorum, who was there, who was recused, every vote, as they stood.
  record jsonb check (jsonb_typeof(record) = 'object'),
  version integer not null default 1,
  check ((outcome is null) = (decided_at is null)),
  check (use_case_id is null or proposal_id is null)
);

create unique index agenda_item_source on agenda_item (organisation_id, source_key) where outcome is distinct from 'deferred';
create index agenda_item_meeting on agenda_item (meeting_id, place);
create index agenda_item_use_case on agenda_item (use_case_id);

-- A member who takes no part in one question, and why.
create table recusal (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  item_id uuid not null references agenda_item (id),
  seat_id uuid not null references board_seat (id),
  person_name text not null,
  reason text not null check (length(reason) between 10 and 2000),
  at timestamptz not null,
  unique (item_id, seat_id)
);

-- A vote. One counts for each seat and question; those that were changed stay.
create table board_vote (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  item_id uuid not null references agenda_item (id),
  seat_id uuid not null references board_seat (id),
  person_name text not null,
  choice text not null check (choice in ('for', 'against', 'abstain')),
  rationale text not null check (length(rationale) between 3 and 2000),
  cast_at timestamptz not null,
  replaced_at timestamptz
);

create unique index board_vote_counting on board_vote (item_id, seat_id) where replaced_at is null;

alter table board_charter enable row level security;
create policy board_charter_agency on board_charter for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select, insert on board_charter to pilothouse_app;

alter table board_seat enable row level security;
create policy board_seat_agency on board_seat for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select, insert on board_seat to pilothouse_app;
grant update (ended_at, ended_by_name, ended_because) on board_seat to pilothouse_app;

alter table board_meeting enable row level security;
create policy board_meeting_agency on board_meeting for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select, insert on board_meeting to pilothouse_app;
grant update (opened_at, opened_by_name, closed_at, closed_by_name) on board_meeting to pilothouse_app;

alter table board_attendance enable row level security;
create policy board_attendance_agency on board_attendance for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select, insert on board_attendance to pilothouse_app;
grant update (present, marked_by_name, marked_at) on board_attendance to pilothouse_app;

alter table agenda_item enable row level security;
create policy agenda_item_agency on agenda_item for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select, insert on agenda_item to pilothouse_app;
grant update (outcome, rationale, decided_at, decided_by_id, decided_by_name, as_role, delegation_id, record, version)
  on agenda_item to pilothouse_app;

alter table recusal enable row level security;
create policy recusal_agency on recusal for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select, insert on recusal to pilothouse_app;

alter table board_vote enable row level security;
create policy board_vote_agency on board_vote for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select, insert on board_vote to pilothouse_app;
grant update (replaced_at) on board_vote to pilothouse_app;
