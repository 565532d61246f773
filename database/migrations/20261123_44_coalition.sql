-- The executive who stands behind a use: one at a time, dated, replaced with a reason.
create table use_sponsor (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  use_case_id uuid not null references use_case (id),
  person_id text not null,
  person_name text not null,
  reason text not null check (length(reason) between 10 and 2000),
  named_by_name text not null,
  named_at timestamptz not null,
  ended_at timestamptz
);

create unique index use_sponsor_standing on use_sponsor (use_case_id) where ended_at is null;

-- Offices and groups that a use needs or touches.
create table stakeholder (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  use_case_id uuid not null references use_case (id),
  name text not null,
  interest text not null,
  influence text not null check (influence in ('high', 'some', 'low')),
  stance text not null check (stance in ('supports', 'neutral', 'has concerns', 'opposes', 'not known')),
  contact text not null,
  set_by_name text not null,
  set_at timestamptz not null,
  version integer not null default 1
);

create index stakeholder_use_case on stakeholder (use_case_id);

-- What a stakeholder promised, by when.
create table commitment (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  use_case_id uuid not null references use_case (id),
  stakeholder_id uuid not null references stakeholder (id),
  what text not null,
  due_on date not null,
  made_by_name text not null,
  made_at timestamptz not null,
  kept_at timestamptz,
  kept_by_name text
);

create index commitment_use_case on commitment (use_case_id);

-- What holds a use up, who it waits for, and how it was resolved.
create table blocker (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  use_case_id uuid not null references use_case (id),
  what text not null,
  waits_for text not null,
  since date not null,
  raised_by_name text not null,
  raised_at timestamptz not null,
  escalated_at timestamptz,
  escalated_by_name text,
  escalated_because text,
  resolved_at timestamptz,
  resolved_by_name text,
  resolution text,
  version integer not null default 1
);

create index blocker_use_case on blocker (use_case_id);

alter table use_sponsor enable row level security;
create policy use_sponsor_agency on use_sponsor for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select, insert on use_sponsor to pilothouse_app;
grant update (ended_at) on use_sponsor to pilothouse_app;

alter table stakeholder enable row level security;
create policy stakeholder_agency on stakeholder for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select, insert on stakeholder to pilothouse_app;
grant update (name, interest, influence, stance, contact, set_by_name, set_at, version) on stakeholder to pilothouse_app;

alter table commitment enable row level security;
create policy commitment_agency on commitment for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select, insert on commitment to pilothouse_app;
grant update (kept_at, kept_by_name) on commitment to pilothouse_app;

alter table blocker enable row level security;
create policy blocker_agency on blocker for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select, insert on blocker to pilothouse_app;
grant update (escalated_at, escalated_by_name, escalated_because, resolved_at, resolved_by_name, resolution, version)
  on blocker to pilothouse_app;
