-- What the agency itself forbids, beside what it takes over from others.
create table prohibited_use (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  title text not null check (length(title) between 3 and 120),
  statement text not null check (length(statement) between 10 and 2000),
  source text not null check (length(source) between 3 and 400),
  added_by_name text not null,
  added_at timestamptz not null,
  ended_by_name text,
  ended_at timestamptz,
  ended_because text
);

-- What a proposal's owner declared about each prohibited use. The latest counts.
create table prohibited_use_declaration (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  proposal_id uuid not null references pilot_proposal (id),
  -- Key of the prohibited use → yes, no or not sure.
  answers jsonb not null,
  by_id text not null,
  by_name text not null,
  at timestamptz not null
);

create index prohibited_use_declaration_proposal on prohibited_use_declaration (proposal_id, at desc);

alter table prohibited_use enable row level security;
create policy prohibited_use_agency on prohibited_use for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select, insert on prohibited_use to pilothouse_app;
grant update (ended_by_name, ended_at, ended_because) on prohibited_use to pilothouse_app;

alter table prohibited_use_declaration enable row level security;
create policy prohibited_use_declaration_agency on prohibited_use_declaration for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select, insert on prohibited_use_declaration to pilothouse_app;
