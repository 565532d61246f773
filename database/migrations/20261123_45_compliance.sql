-- A document that the agency owes the public: a compliance plan, a no-use determination, a strategy.
create table compliance_document (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  kind text not null check (kind in ('compliance plan', 'no-use determination', 'AI strategy')),
  title text not null,
  pack_id text not null,
  pack_version date not null,
  due_on date not null,
  begun_by_name text not null,
  begun_at timestamptz not null
);

-- One document of a kind for each time that it is due.
create unique index compliance_document_due on compliance_document (agency_id, kind, due_on);

-- One heading of it, written by somebody who is named.
create table compliance_section (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  document_id uuid not null references compliance_document (id),
  heading text not null,
  writer_id text,
  writer_name text,
  text text not null default '',
  status text not null default 'not started' check (status in ('not started', 'in work', 'ready')),
  changed_by_name text,
  changed_at timestamptz,
  version integer not null default 1,
  unique (document_id, heading)
);

-- The text as the Chief AI Officer published it, version by version.
create table compliance_publication (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  document_id uuid not null references compliance_document (id),
  version integer not null,
  sections jsonb not null check (jsonb_typeof(sections) = 'array'),
  link text not null,
  reason text not null,
  published_by_name text not null,
  published_at timestamptz not null,
  unique (document_id, version)
);

alter table compliance_document enable row level security;
create policy compliance_document_agency on compliance_document for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select, insert on compliance_document to pilothouse_app;

alter table compliance_section enable row level security;
create policy compliance_section_agency on compliance_section for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select, insert on compliance_section to pilothouse_app;
grant update (writer_id, writer_name, text, status, changed_by_name, changed_at, version) on compliance_section to pilothouse_app;

alter table compliance_publication enable row level security;
create policy compliance_publication_agency on compliance_publication for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select, insert on compliance_publication to pilothouse_app;
