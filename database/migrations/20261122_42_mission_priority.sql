-- What the agency is there for in a period: uses of AI state what they add to it.
create table mission_priority (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  title text not null check (length(title) between 1 and 200),
  statement text not null,
  -- Where it is written: a strategic plan, a budget, an order.
  source text not null,
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  owner_name text not null,
  retired_at timestamptz,
  retired_reason text not null default '',
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

-- The value that a use case states for a priority. A withdrawn statement stays on record.
create table stated_value (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  use_case_id uuid not null references use_case (id),
  priority_id uuid not null references mission_priority (id),
  statement text not null check (length(statement) between 1 and 4000),
  by_name text not null,
  at timestamptz not null,
  withdrawn_by_name text,
  withdrawn_at timestamptz
);

create unique index stated_value_once on stated_value (use_case_id, priority_id) where withdrawn_at is null;
create index stated_value_priority on stated_value (priority_id);

alter table mission_priority enable row level security;
create policy mission_priority_agency on mission_priority for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select, insert, update on mission_priority to pilothouse_app;

alter table stated_value enable row level security;
create policy stated_value_agency on stated_value for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select, insert, update on stated_value to pilothouse_app;
