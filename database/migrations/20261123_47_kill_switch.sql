-- Every time the kill switch was pulled, in earnest or as a drill.
create table kill_switch_pull (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  clearance_id uuid not null references clearance (id),
  use_case_id uuid not null references use_case (id),
  drill boolean not null,
  reason text not null,
  pulled_by_id text not null,
  pulled_by_name text not null,
  pulled_at timestamptz not null,
  -- The database's own clock, from which the seconds are counted.
  measured_from timestamptz not null default clock_timestamp(),
  outcome text,
  ended_by_id text,
  ended_by_name text,
  ended_at timestamptz,
  check ((ended_at is null) = (outcome is null))
);

create index kill_switch_pull_clearance on kill_switch_pull (clearance_id, pulled_at);

-- When each server refused its first call after that, by the database's clock.
create table kill_switch_stop (
  pull_id uuid not null references kill_switch_pull (id),
  agency_id uuid not null default current_agency() references organisation (id),
  server text not null,
  stopped_at timestamptz not null default clock_timestamp(),
  primary key (pull_id, server)
);

alter table kill_switch_pull enable row level security;
alter table kill_switch_stop enable row level security;
create policy kill_switch_pull_agency on kill_switch_pull to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
create policy kill_switch_stop_agency on kill_switch_stop to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select, insert on kill_switch_pull, kill_switch_stop to pilothouse_app;
grant update (outcome, ended_by_id, ended_by_name, ended_at) on kill_switch_pull to pilothouse_app;
