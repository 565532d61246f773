-- Passages: pieces of texts that can be found by their words and by their meaning.
create table passage (
  id bigint generated always as identity primary key,
  -- Null: public reference, which every member may find.
  agency_id uuid references organisation (id),
  -- What the text belongs to, such as 'use-case', and which one.
  collection text not null check (collection ~ '^[a-z]+(-[a-z]+)*$'),
  subject_id text not null,
  ordinal integer not null check (ordinal >= 0),
  title text not null,
  body text not null,
  -- Where the body stands in its text, in UTF-16 units, end exclusive.
  start_offset integer not null check (start_offset >= 0),
  end_offset integer not null check (end_offset >= start_offset),
  -- Terms in title and body, repeats included.
  length integer not null check (length >= 0),
  -- SHA-256 of model, title and body: what did not change is not read by the model again.
  content bytea not null check (octet_length(content) = 32),
  -- The sign of each dimension, for a quick first choice.
  signature bit(384) not null,
  -- The direction of the embedding, one signed byte for each dimension.
  embedding bytea not null check (octet_length(embedding) = 384),
  unique nulls not distinct (agency_id, collection, subject_id, content)
);

-- The first choice reads every signature that a person may see; long texts must not stand in its way.
alter table passage alter column body set storage external;
alter table passage set (toast_tuple_target = 512);

-- How often a term stands in a passage.
create table passage_term (
  -- The agency, or zeros for public reference, so that no search reads the terms of another agency.
  shelf uuid not null,
  term text collate "C" not null,
  passage_id bigint not null references passage (id) on delete cascade,
  frequency smallint not null check (frequency > 0),
  primary key (shelf, term, passage_id) include (frequency)
);

create index passage_term_passage on passage_term (passage_id);

alter table passage enable row level security;
create policy passage_agency on passage for all to pilothouse_app
  using (agency_id is null or agency_id = current_agency())
  with check (agency_id is null or agency_id = current_agency());

alter table passage_term enable row level security;
create policy passage_term_agency on passage_term for all to pilothouse_app
  using (shelf in ('00000000-0000-0000-0000-000000000000', current_agency()))
  with check (shelf in ('00000000-0000-0000-0000-000000000000', current_agency()));

grant select, insert, update, delete on passage, passage_term to pilothouse_app;
