-- Who offers models and tools, and what becomes of the data that they get.
create table tool_provider (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  name text not null check (length(name) between 2 and 200),
  kind text not null check (kind in ('commercial', 'open-weight', 'self-hosted')),
  boundary text not null,
  data_goes text not null,
  trains text not null check (trains in ('no', 'only with consent', 'yes', 'unknown')),
  contact text not null default '',
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create unique index tool_provider_name on tool_provider (agency_id, lower(name));

-- A model, a product that people use, or a function that a model may call.
create table catalogue_entry (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  kind text not null check (kind in ('model', 'product', 'function')),
  -- What clearances and the gateway name; never changed (see the grant).
  key text not null check (length(key) between 3 and 120),
  name text not null check (length(name) between 2 and 200),
  provider_id uuid not null references tool_provider (id),
  summary text not null,
  boundary text not null default '',
  context_tokens integer check (context_tokens > 0),
  licence text not null default '',
  modalities text[] not null default '{}',
  card_url text not null default '',
  proposed_by_name text not null,
  proposed_at timestamptz not null,
  -- Who proposed it or changed its facts: none of them approves it.
  involved text[] not null,
  version integer not null default 1,
  updated_at timestamptz not null,
  unique (agency_id, key)
);

create index catalogue_entry_provider on catalogue_entry (provider_id);

-- An authorization to operate, FedRAMP's or the agency's own. Added and withdrawn, never edited.
create table entry_authorization (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  entry_id uuid not null references catalogue_entry (id),
  kind text not null check (kind in ('FedRAMP', 'agency ATO', 'state program', 'other')),
  level text not null check (level in ('low', 'moderate', 'high', 'not stated')),
  system_name text not null,
  scope text not null,
  granted_on date not null,
  expires_on date check (expires_on >= granted_on),
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by_name text,
  withdrawn_reason text not null default ''
);

create index entry_authorization_entry on entry_authorization (entry_id, granted_on);

-- What a unit costs from a day on, until the next row of that unit begins.
create table entry_price (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  entry_id uuid not null references catalogue_entry (id),
  unit text not null check (unit in ('million input tokens', 'million output tokens', 'million cached tokens', 'seat a month')),
  usd numeric(14, 6) not null check (usd >= 0),
  effective_from date not null,
  source text not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by_name text
);

create unique index entry_price_start on entry_price (entry_id, unit, effective_from) where withdrawn_at is null;

alter table tool_provider enable row level security;
create policy tool_provider_agency on tool_provider for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select, insert, update on tool_provider to pilothouse_app;

alter table catalogue_entry enable row level security;
create policy catalogue_entry_agency on catalogue_entry for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select, insert on catalogue_entry to pilothouse_app;
grant update (name, provider_id, summary, boundary, context_tokens, licence, modalities, card_url, involved, version, updated_at)
  on catalogue_entry to pilothouse_app;

alter table entry_authorization enable row level security;
create policy entry_authorization_agency on entry_authorization for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select, insert on entry_authorization to pilothouse_app;
grant update (withdrawn_at, withdrawn_by_name, withdrawn_reason) on entry_authorization to pilothouse_app;

alter table entry_price enable row level security;
create policy entry_price_agency on entry_price for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select, insert on entry_price to pilothouse_app;
grant update (withdrawn_at, withdrawn_by_name) on entry_price to pilothouse_app;
