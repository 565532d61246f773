-- A large publication on its way: decided by a person, carried out in a job. One at a time for each agency; the latest stands.
create table publishing (
  agency_id uuid primary key default current_agency() references organisation (id),
  job_id uuid not null references job (id),
  by_id text not null,
  by_name text not null,
  at timestamptz not null,
  -- The number of the publication, written with it: a job that runs again sees that it was carried out.
  number integer check (number > 0)
);

alter table publishing enable row level security;
create policy publishing_agency on publishing to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select, insert, update on publishing to pilothouse_app;
