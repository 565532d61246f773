-- Options for a proposal, side by side. The proposal belongs to another room: here it is an id and a title.
create table option_comparison (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  proposal_id uuid not null,
  title text not null,
  -- In order: name, kind, cost, boundary, data, evidence, risks, exit.
  options jsonb not null check (jsonb_typeof(options) = 'array'),
  -- Place in `options`, from 0.
  preferred integer,
  why text not null default '',
  version integer not null default 1,
  saved_by_name text not null,
  saved_at timestamptz not null,
  unique (agency_id, proposal_id)
);

alter table option_comparison enable row level security;
create policy option_comparison_agency on option_comparison for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select, insert, update on option_comparison to pilothouse_app;
