-- A pilot of limited scale and duration that the Chief AI Officer certified (OMB M-25-21): the central list.
create table pilot_exemption (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  use_case_id uuid not null references use_case (id),
  user_limit integer not null check (user_limit > 0),
  limits text not null check (length(limits) between 20 and 4000),
  notice text not null check (length(notice) between 20 and 4000),
  opt_out text not null check (length(opt_out) between 10 and 4000),
  practices_kept text not null check (length(practices_kept) between 20 and 4000),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  certified_by_id text not null,
  certified_by_name text not null,
  certified_at timestamptz not null,
  warned_at timestamptz,
  ended_at timestamptz,
  ended_by_name text,
  ended_because text
);

create unique index pilot_exemption_standing on pilot_exemption (use_case_id) where ended_at is null;

alter table pilot_exemption enable row level security;
create policy pilot_exemption_agency on pilot_exemption for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select, insert on pilot_exemption to pilothouse_app;
grant update (warned_at, ended_at, ended_by_name, ended_because) on pilot_exemption to pilothouse_app;
