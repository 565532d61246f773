-- A decision about what the public may read: each stands under a number that only goes up.
create table publication (
  -- Installation-wide and in the order of the commits, so that "the register as of n" is one set of rows.
  sequence bigint generated always as identity primary key,
  agency_id uuid not null default current_agency() references organisation (id),
  kind text not null check (kind in ('register', 'no-ai notice posted', 'no-ai notice withdrawn')),
  -- The agency's own count, from 1.
  number integer not null check (number > 0),
  by_id text not null,
  by_name text not null,
  at timestamptz not null,
  reason text not null check (length(reason) between 1 and 2000),
  -- Of the notice, when there is one.
  statement text,
  counts jsonb not null default '{}' check (jsonb_typeof(counts) = 'object'),
  -- Of the set of entries that stands published from here on.
  set_sha256 text not null check (set_sha256 ~ '^[0-9a-f]{64}$'),
  unique (agency_id, number)
);

-- One use as it was published, from one publication until another. Only what is public now stands in it.
create table register_entry (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  use_case_id uuid not null references use_case (id),
  -- The number in its public address: given once, never to another use.
  number integer not null check (number > 0),
  from_publication bigint not null references publication (sequence),
  until_publication bigint references publication (sequence),
  published_at timestamptz not null,
  ended_at timestamptz,
  ending text check (ending in ('changed', 'withheld', 'removed')),
  ending_reason text,
  -- OMB's short column name → the text as published; a withheld cell is blank here.
  cells jsonb not null check (jsonb_typeof(cells) = 'object'),
  -- Withheld column → the lawful reason, in the words that the public reads.
  withheld jsonb not null default '{}' check (jsonb_typeof(withheld) = 'object'),
  agency_key text not null,
  stage text not null,
  impact text not null,
  year integer,
  name text generated always as (cells ->> 'use_case_name') stored,
  topic text not null,
  classification text not null,
  search tsvector generated always as (
    setweight(to_tsvector('english', coalesce(cells ->> 'use_case_name', '')), 'A')
    || setweight(to_tsvector('english', coalesce(cells ->> 'problem_solved', '') || ' ' || coalesce(cells ->> 'benefits', '')), 'B')
    || setweight(to_tsvector('english', coalesce(cells ->> 'system_outputs', '') || ' ' || coalesce(cells ->> 'agency_bureau', '')
      || ' ' || coalesce(cells ->> 'vendor_name', '') || ' ' || coalesce(cells ->> 'topic_area', '')
      || ' ' || coalesce(cells ->> 'data_description', '')), 'C')
  ) stored,
  -- The beginnings of the texts that tell most: small enough to be read in passing when thousands of hits are put in order.
  brief tsvector generated always as (
    setweight(to_tsvector('english', left(cells ->> 'use_case_name', 200)), 'A')
    || setweight(to_tsvector('english', left(coalesce(cells ->> 'problem_solved', ''), 240)), 'B')
    || setweight(to_tsvector('english', left(coalesce(cells ->> 'system_outputs', ''), 160)), 'C')
  ) stored,
  unique (number, from_publication),
  check ((until_publication is null) = (ended_at is null) and (until_publication is null) = (ending is null)),
  check (until_publication > from_publication)
);

create unique index register_entry_current on register_entry (use_case_id) where until_publication is null;
create unique index register_entry_number on register_entry (number) where until_publication is null;
create index register_entry_history on register_entry (use_case_id, from_publication);
create index register_entry_until on register_entry (until_publication);
create index register_entry_from on register_entry (from_publication);
create index register_entry_name on register_entry (lower(name), number) where until_publication is null;
create index register_entry_search on register_entry using gin (search) where until_publication is null;

-- What had been public before it was withheld: kept for the agency's record, and shown to nobody else.
create table register_concealment (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  entry_id uuid not null references register_entry (id),
  by_publication bigint not null references publication (sequence),
  cells jsonb not null check (jsonb_typeof(cells) = 'object')
);

create index register_concealment_entry on register_concealment (entry_id);

-- A decision to keep one field of a use, or the whole use, from the public on a lawful ground.
create table withholding (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  use_case_id uuid not null references use_case (id),
  -- Null for the whole use.
  column_name text,
  reason text not null,
  reason_list text not null,
  citation text not null default '',
  explanation text not null check (length(explanation) between 1 and 2000),
  by_id text not null,
  by_name text not null,
  at timestamptz not null,
  ended_by_id text,
  ended_by_name text,
  ended_at timestamptz,
  ended_reason text
);

create unique index withholding_in_force on withholding (use_case_id, coalesce(column_name, '')) where ended_at is null;
create index withholding_agency on withholding (agency_id, at);

-- How an agency publishes: what the guidance leaves to it.
create table register_option (
  agency_id uuid primary key default current_agency() references organisation (id),
  drop_id boolean not null default false,
  appeal_words text not null default '' check (length(appeal_words) <= 2000),
  updated_at timestamptz not null
);

alter table publication enable row level security;
alter table register_entry enable row level security;
alter table register_concealment enable row level security;
alter table withholding enable row level security;
alter table register_option enable row level security;

-- The register is public: everybody may read it, signed in or not. Only the agency writes its own part.
create policy publication_read on publication for select to pilothouse_app using (true);
create policy publication_write on publication for insert to pilothouse_app with check (agency_id = current_agency());
create policy register_entry_read on register_entry for select to pilothouse_app using (true);
create policy register_entry_insert on register_entry for insert to pilothouse_app with check (agency_id = current_agency());
create policy register_entry_update on register_entry for update to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
create policy register_option_read on register_option for select to pilothouse_app using (true);
create policy register_option_insert on register_option for insert to pilothouse_app with check (agency_id = current_agency());
create policy register_option_update on register_option for update to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
create policy register_concealment_agency on register_concealment for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
create policy withholding_agency on withholding for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());

grant select, insert on publication to pilothouse_app;
grant select, insert, update on register_entry to pilothouse_app;
grant select, insert on register_concealment to pilothouse_app;
grant select, insert, update on withholding to pilothouse_app;
grant select, insert, update on register_option to pilothouse_app;
