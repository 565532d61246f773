-- Inventories that governments have published, imported for comparison. Public facts: every reader of the installation may see them.
create table reference_inventory (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  title text not null check (length(title) between 1 and 200),
  -- Where it was published, for the reader to check.
  source text not null,
  file_name text not null,
  file_sha256 text not null,
  state text not null default 'reading' check (state in ('reading', 'ready', 'failed', 'retired')),
  message text not null default '',
  row_count integer not null default 0,
  job_id uuid,
  imported_by_id text not null,
  imported_by_name text not null,
  imported_at timestamptz not null
);

create table reference_use_case (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  reference_inventory_id uuid not null references reference_inventory (id),
  -- Place in the file, from 1.
  ordinal integer not null,
  -- The reporting agency, as the file names it.
  reported_agency text not null,
  title text not null,
  -- OMB short name → full valid selection or text.
  cells jsonb not null,
  unique (reference_inventory_id, ordinal)
);

alter table reference_inventory enable row level security;
create policy reference_inventory_read on reference_inventory for select to pilothouse_app using (true);
create policy reference_inventory_write on reference_inventory for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select, insert, update on reference_inventory to pilothouse_app;

alter table reference_use_case enable row level security;
create policy reference_use_case_read on reference_use_case for select to pilothouse_app using (true);
create policy reference_use_case_write on reference_use_case for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
-- Reading a file again after a killed job starts over.
grant select, insert, delete on reference_use_case to pilothouse_app;
