-- The record that everything hangs on: one use of AI by an agency, from idea to retirement. Rows are never deleted.
create table use_case (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  organisation_id uuid not null references organisation (id),
  -- OMB's "Use Case ID". Null until the agency gives one.
  inventory_id text check (inventory_id <> ''),
  title text not null check (length(title) between 1 and 2000),
  summary text not null default '',
  -- Null when an imported inventory does not say.
  stage text check (stage in ('idea', 'pre-deployment', 'pilot', 'deployed', 'retired')),
  owner_id text not null,
  -- The owner's name when the ownership was recorded.
  owner_name text not null,
  -- OMB's short column name → the text exactly as reported.
  cells jsonb not null default '{}' check (jsonb_typeof(cells) = 'object'),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (agency_id, inventory_id)
);

create index use_case_stage on use_case (agency_id, stage);
create index use_case_organisation on use_case (organisation_id);
create index use_case_owner on use_case (agency_id, owner_id);

-- Every Use Case ID that an agency ever gave, and to which use: a number is never given to another.
create table inventory_id_given (
  agency_id uuid not null default current_agency() references organisation (id),
  inventory_id text not null,
  use_case_id uuid not null references use_case (id),
  primary key (agency_id, inventory_id)
);

create function keep_inventory_id() returns trigger
language plpgsql
as $$
begin
  if new.inventory_id is null then return null; end if;
  insert into inventory_id_given (agency_id, inventory_id, use_case_id)
    values (new.agency_id, new.inventory_id, new.id) on conflict do nothing;
  if not exists (
    select from inventory_id_given
    where agency_id = new.agency_id and inventory_id = new.inventory_id and use_case_id = new.id
  ) then
    raise exception 'The Use Case ID % was given to another use case', new.inventory_id
      using errcode = 'unique_violation', constraint = 'inventory_id_given_pkey';
  end if;
  return null;
end
$$;

create trigger use_case_inventory_id after insert or update of inventory_id on use_case
  for each row execute function keep_inventory_id();

create table stage_change (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  use_case_id uuid not null references use_case (id),
  -- Null when the use case came into being.
  from_stage text,
  to_stage text not null,
  by_id text not null,
  by_name text not null,
  at timestamptz not null,
  reason text not null,
  -- Two moves may share a moment; their order stays.
  place bigint generated always as identity
);

create index stage_change_use_case on stage_change (use_case_id, place);

-- What a pilot may do: how long, for how many, where, and what ends it.
create table pilot_scope (
  use_case_id uuid primary key references use_case (id),
  agency_id uuid not null default current_agency() references organisation (id),
  starts_on date not null,
  ends_on date not null,
  user_limit integer not null check (user_limit > 0),
  sites text not null default '',
  exit_criteria text not null,
  scale_criteria text not null default '',
  warn_days integer not null default 30 check (warn_days between 0 and 365),
  set_by_id text not null,
  set_by_name text not null,
  set_at timestamptz not null,
  version integer not null default 1,
  check (ends_on >= starts_on)
);

alter table use_case enable row level security;
alter table inventory_id_given enable row level security;
alter table stage_change enable row level security;
alter table pilot_scope enable row level security;

create policy use_case_agency on use_case for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
create policy inventory_id_given_agency on inventory_id_given for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
create policy stage_change_agency on stage_change for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
create policy pilot_scope_agency on pilot_scope for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());

grant select, insert, update on use_case to pilothouse_app;
grant select, insert on inventory_id_given to pilothouse_app;
grant select, insert on stage_change to pilothouse_app;
grant select, insert, update on pilot_scope to pilothouse_app;
