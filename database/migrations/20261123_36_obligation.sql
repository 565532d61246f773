-- What policy may ask about a use, and where each answer that is not in the record comes from.
create table use_facts (
  use_case_id uuid primary key references use_case (id),
  agency_id uuid not null default current_agency() references organisation (id),
  facts jsonb not null check (jsonb_typeof(facts) = 'object'),
  -- Fact → value, from, id, byName, at: what was stated by a person or reported by a decision.
  given jsonb not null default '{}' check (jsonb_typeof(given) = 'object'),
  -- Goes up with every statement, so that two people cannot overwrite each other unseen.
  version integer not null default 1,
  derived_at timestamptz not null
);

-- One obligation of one version of a pack, as it was when uses first owed it.
create table duty (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  pack_id text not null,
  pack_version date not null,
  pack_title text not null,
  key text not null,
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  -- SHA-256 of what it asks for: versions that ask for the same share it.
  fingerprint text not null,
  unique (agency_id, pack_id, pack_version, key)
);

-- What one use owes, or owed once. Rows are never deleted.
create table obligation (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  use_case_id uuid not null references use_case (id),
  duty_id uuid not null references duty (id),
  pack_id text not null,
  key text not null,
  applies text not null check (applies in ('yes', 'no', 'unknown')),
  -- Why it does not apply, or which fact is missing.
  applies_because text not null default '',
  state text not null
    check (state in ('not started', 'in progress', 'met', 'stale', 'waived', 'not applicable', 'cannot tell')),
  -- What is missing to meet it, or why it no longer counts.
  because text not null default '',
  due_on date,
  stale_on date,
  waiver_id uuid,
  waived_until date,
  -- The first day on which a waiver no longer counted, and why.
  waiver_ended_on date,
  waiver_ended_because text not null default '',
  opened_at timestamptz not null,
  opened_as text not null,
  unique (use_case_id, pack_id, key)
);

create index obligation_running on obligation (agency_id, stale_on) where state in ('met', 'waived');
create index obligation_open on obligation (agency_id, due_on)
  where state in ('not started', 'in progress', 'stale', 'cannot tell');

-- Every later change of its state. The first line of its history is how it was opened.
create table obligation_change (
  place bigint generated always as identity primary key,
  agency_id uuid not null default current_agency() references organisation (id),
  obligation_id uuid not null references obligation (id),
  from_state text not null,
  to_state text not null,
  because text not null,
  by_id text not null,
  by_name text not null,
  at timestamptz not null
);

create index obligation_change_obligation on obligation_change (obligation_id, place);

alter table use_facts enable row level security;
alter table duty enable row level security;
alter table obligation enable row level security;
alter table obligation_change enable row level security;

create policy use_facts_agency on use_facts to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
create policy duty_agency on duty to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
create policy obligation_agency on obligation to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
create policy obligation_change_agency on obligation_change to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());

grant select, insert on use_facts to pilothouse_app;
grant update (facts, given, version, derived_at) on use_facts to pilothouse_app;
grant select, insert on duty to pilothouse_app;
grant select, insert on obligation to pilothouse_app;
grant update (duty_id, applies, applies_because, because, state, due_on, stale_on, waiver_id, waived_until, waiver_ended_on,
  waiver_ended_because)
  on obligation to pilothouse_app;
grant select, insert on obligation_change to pilothouse_app;
