-- A use changes hands: from whom, to whom, who decided it and why. Never changed afterwards.
create table owner_change (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  use_case_id uuid not null references use_case (id),
  from_id text not null,
  from_name text not null,
  to_id text not null,
  to_name text not null,
  by_id text not null,
  by_name text not null,
  at timestamptz not null,
  reason text not null check (length(reason) between 1 and 2000),
  -- Two changes may share a moment; their order stays.
  place bigint generated always as identity
);

create index owner_change_use_case on owner_change (use_case_id, place);

alter table owner_change enable row level security;
create policy owner_change_agency on owner_change to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select, insert on owner_change to pilothouse_app;
