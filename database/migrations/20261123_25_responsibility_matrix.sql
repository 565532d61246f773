-- Which role does what for a system of critical infrastructure: five roles, five areas.
create table responsibility_matrix (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  system text not null check (length(system) between 2 and 200),
  description text not null,
  edition text not null,
  -- [{role, area, who, duty, applies}]
  cells jsonb not null default '[]' check (jsonb_typeof(cells) = 'array'),
  version integer not null default 1,
  saved_by_name text not null,
  saved_at timestamptz not null
);

create unique index responsibility_matrix_system on responsibility_matrix (agency_id, lower(system));

alter table responsibility_matrix enable row level security;
create policy responsibility_matrix_agency on responsibility_matrix for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select, insert, update on responsibility_matrix to pilothouse_app;
