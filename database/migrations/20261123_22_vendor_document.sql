-- What a vendor gives about an entry: the four documents of M-26-04, and other evidence. The newest of a kind counts.
create table vendor_document (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  entry_id uuid not null references catalogue_entry (id),
  place bigint generated always as identity,
  kind text not null check (kind in ('acceptable-use policy', 'model card', 'end-user resources', 'feedback channel', 'other evidence')),
  title text not null,
  url text not null default '',
  file_id uuid references stored_file (id),
  dated_on date,
  state text not null check (state in ('asked for', 'received', 'accepted', 'not enough')),
  note text not null default '',
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  judged_by_name text,
  judged_at timestamptz,
  check (state = 'asked for' or url <> '' or file_id is not null)
);

create index vendor_document_entry on vendor_document (entry_id, place);

-- What a vendor claims about an entry, field by field; each save is a new version.
create table fact_sheet (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  entry_id uuid not null references catalogue_entry (id),
  version integer not null,
  edition text not null,
  supplied_by text not null,
  -- Field → {text, url, documentId}.
  claims jsonb not null check (jsonb_typeof(claims) = 'object'),
  saved_by_name text not null,
  saved_at timestamptz not null,
  unique (entry_id, version)
);

-- A contract with a provider, and what it says clause by clause.
create table tool_contract (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  provider_id uuid not null references tool_provider (id),
  title text not null check (length(title) between 3 and 200),
  number text not null default '',
  scope text not null default '',
  url text not null default '',
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  -- Who is reminded of option dates.
  owner_id text not null,
  owner_name text not null,
  version integer not null default 1,
  updated_at timestamptz not null
);

create index tool_contract_provider on tool_contract (provider_id);

create table contract_clause (
  agency_id uuid not null default current_agency() references organisation (id),
  contract_id uuid not null references tool_contract (id),
  clause text not null,
  edition text not null,
  state text not null check (state in ('in the contract', 'partly', 'missing', 'not needed')),
  -- Where it stands in the contract, or why it is not needed.
  note text not null default '',
  checked_by_name text not null,
  checked_at timestamptz not null,
  primary key (contract_id, clause)
);

-- A day by which an option must be decided.
create table contract_option (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  contract_id uuid not null references tool_contract (id),
  decide_by date not null,
  remind_days integer not null check (remind_days between 1 and 365),
  note text not null default '',
  reminded_at timestamptz,
  outcome text check (outcome in ('taken', 'not taken')),
  settled_by_name text,
  settled_at timestamptz
);

create index contract_option_due on contract_option (decide_by) where outcome is null and reminded_at is null;

alter table vendor_document enable row level security;
create policy vendor_document_agency on vendor_document for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select, insert on vendor_document to pilothouse_app;
grant update (state, note, judged_by_name, judged_at) on vendor_document to pilothouse_app;

alter table fact_sheet enable row level security;
create policy fact_sheet_agency on fact_sheet for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select, insert on fact_sheet to pilothouse_app;

alter table tool_contract enable row level security;
create policy tool_contract_agency on tool_contract for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select, insert, update on tool_contract to pilothouse_app;

alter table contract_clause enable row level security;
create policy contract_clause_agency on contract_clause for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select, insert, update on contract_clause to pilothouse_app;

alter table contract_option enable row level security;
create policy contract_option_agency on contract_option for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select, insert on contract_option to pilothouse_app;
grant update (reminded_at, outcome, settled_by_name, settled_at) on contract_option to pilothouse_app;
