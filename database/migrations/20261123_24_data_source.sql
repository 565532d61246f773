-- Where data for AI comes from, and how ready it is.
create table data_source (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  name text not null check (length(name) between 2 and 200),
  description text not null,
  owner_name text not null default '',
  data_categories text[] not null default '{}',
  update_rhythm text not null default '',
  access_words text not null default '',
  known_gaps text not null default '',
  version integer not null default 1,
  updated_at timestamptz not null
);

create unique index data_source_name on data_source (agency_id, lower(name));

-- One check: answers to one edition of the questions, and what they come to. Added, never changed.
create table data_source_check (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  source_id uuid not null references data_source (id),
  place bigint generated always as identity,
  edition text not null,
  -- Question → {answer, note}.
  answers jsonb not null check (jsonb_typeof(answers) = 'object'),
  result text not null check (result in ('ready', 'ready with work', 'not ready')),
  checked_by_name text not null,
  checked_at timestamptz not null
);

create index data_source_check_source on data_source_check (source_id, place);

alter table data_source enable row level security;
create policy data_source_agency on data_source for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select, insert, update on data_source to pilothouse_app;

alter table data_source_check enable row level security;
create policy data_source_check_agency on data_source_check for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select, insert on data_source_check to pilothouse_app;
