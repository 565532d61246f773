-- The high-impact screen: what the owner of a use answers before an official decides (OMB M-25-21).
create table screen (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  use_case_id uuid not null references use_case (id),
  status text not null default 'draft' check (status in ('draft', 'submitted', 'returned', 'decided')),
  pack_version date not null,
  answers jsonb not null,
  answered_by_id text not null,
  answered_by_name text not null,
  submitted_at timestamptz,
  returned_because text not null default '',
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

-- One screen is open at a time.
create unique index screen_open on screen (use_case_id) where status <> 'decided';

-- What an official found. Rows are never changed but for what comes after: being noted, being superseded.
create table determination (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  use_case_id uuid not null references use_case (id),
  screen_id uuid not null unique references screen (id),
  outcome text not null check (outcome in ('high-impact', 'presumed but not', 'not high-impact')),
  reason text not null check (length(reason) between 20 and 8000),
  categories text[] not null,
  basis text check ((basis is not null) = (outcome = 'presumed but not')),
  pack_id text not null,
  pack_version date not null,
  decided_by_id text not null,
  decided_by_name text not null,
  decided_as text not null,
  delegation_id uuid,
  decided_at timestamptz not null,
  noted_by_id text,
  noted_by_name text,
  noted_at timestamptz,
  superseded_at timestamptz
);

create unique index determination_standing on determination (use_case_id) where superseded_at is null;

alter table screen enable row level security;
create policy screen_agency on screen for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select, insert, update on screen to pilothouse_app;

alter table determination enable row level security;
create policy determination_agency on determination for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select, insert on determination to pilothouse_app;
grant update (noted_by_id, noted_by_name, noted_at, superseded_at) on determination to pilothouse_app;
