-- What somebody uploaded: whose it is and what it turned out to be. The bytes are in the file store, under their hash.
create table stored_file (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null references organisation (id),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size > 0),
  name text not null check (length(name) between 1 and 255),
  -- What the bytes are, not what the sender said.
  type text not null,
  uploaded_by text not null,
  uploaded_at timestamptz not null
);

create index stored_file_of_person on stored_file (agency_id, uploaded_by, uploaded_at desc);

alter table stored_file enable row level security;
create policy stored_file_agency on stored_file to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select, insert on stored_file to pilothouse_app;
