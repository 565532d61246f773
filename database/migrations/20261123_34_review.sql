-- What one discipline says of one use. Asked again, it is the same review in its next round; nothing of the earlier ones is lost.
create table review (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  use_case_id uuid not null references use_case (id),
  discipline text not null,
  state text not null check (state in ('open', 'returned', 'decided', 'not asked')),
  round integer not null default 1,
  -- A duty asks that the reviewer is of another office than the owner.
  independent boolean not null default false,
  opened_at timestamptz not null,
  opened_because text not null,
  due_on date not null,
  assigned_id text,
  assigned_name text,
  assigned_at timestamptz,
  -- The delegation by which whoever it is assigned to reviews.
  delegation_id uuid references delegation (id),
  -- The use as the reviewer last decided on it, or as it was when the review was opened; and the hash of that.
  record jsonb not null check (jsonb_typeof(record) = 'object'),
  fingerprint text not null,
  escalated_to text check (escalated_to in ('chief AI officer', 'executive sponsor')),
  escalated_because text,
  escalated_by_name text,
  escalated_at timestamptz,
  -- The latest decision.
  outcome text check (outcome in ('approved', 'approved with conditions', 'returned', 'refused')),
  decided_at timestamptz,
  -- Goes up with every step, so that two people cannot decide unseen by each other.
  version integer not null default 1,
  unique (use_case_id, discipline),
  check ((assigned_id is null) = (assigned_at is null)),
  check ((escalated_to is null) = (escalated_at is null)),
  check ((outcome is null) = (decided_at is null))
);

create index review_waiting on review (agency_id, assigned_id) where state = 'open';

-- Everything that happened in a review: steps, decisions and comments, in their order.
create table review_step (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  review_id uuid not null references review (id),
  round integer not null,
  what text not null,
  words text not null default '',
  by_id text not null,
  by_name text not null,
  -- Of a decision: the role, and the delegation if it was somebody else's.
  as_role text,
  delegation_id uuid references delegation (id),
  at timestamptz not null,
  -- Of a decision: the use as it was decided on, and the versions of the packs that asked.
  record jsonb,
  fingerprint text,
  packs jsonb not null default '[]' check (jsonb_typeof(packs) = 'array'),
  place bigint generated always as identity
);

create index review_step_review on review_step (review_id, place);

-- What must be done although a review was approved: by whom, and by when.
create table review_condition (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  use_case_id uuid not null references use_case (id),
  review_id uuid not null references review (id),
  -- The decision that set it.
  step_id uuid not null references review_step (id),
  what text not null,
  owner_id text not null,
  owner_name text not null,
  due_on date not null,
  state text not null default 'owed' check (state in ('owed', 'reported', 'accepted', 'missed', 'replaced')),
  set_at timestamptz not null,
  -- What its owner says was done.
  note text not null default '',
  reported_at timestamptz,
  -- What the reviewer says of it.
  answer text not null default '',
  answered_by_name text,
  answered_at timestamptz,
  -- Stays, also when it was met later.
  missed_at timestamptz,
  version integer not null default 1
);

create index review_condition_review on review_condition (review_id, due_on);
create index review_condition_owner on review_condition (agency_id, owner_id) where state in ('owed', 'missed');

alter table review enable row level security;
alter table review_step enable row level security;
alter table review_condition enable row level security;
create policy review_agency on review for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
create policy review_step_agency on review_step for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
create policy review_condition_agency on review_condition for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());

grant select, insert on review to pilothouse_app;
grant update (state, round, independent, opened_at, opened_because, due_on, assigned_id, assigned_name, assigned_at, delegation_id, record,
  fingerprint, escalated_to, escalated_because, escalated_by_name, escalated_at, outcome, decided_at, version) on review to pilothouse_app;
grant select, insert on review_step to pilothouse_app;
grant select, insert on review_condition to pilothouse_app;
grant update (state, note, reported_at, answer, answered_by_name, answered_at, missed_at, version) on review_condition to pilothouse_app;
