-- Two sentences from anybody in the agency, and what became of them.
create table idea (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  title text not null check (length(title) between 1 and 200),
  text text not null check (length(text) between 1 and 4000),
  filed_by_id text not null,
  filed_by_name text not null,
  state text not null default 'open' check (state in ('open', 'taken up', 'joined', 'closed')),
  -- [{similarId, decision, because}]: what its author said about like uses that were shown.
  declared jsonb not null default '[]' check (jsonb_typeof(declared) = 'array'),
  -- What the author is told. Empty while the idea is open.
  outcome text not null default '',
  proposal_id uuid,
  use_case_id uuid references use_case (id),
  settled_by_name text,
  settled_at timestamptz,
  created_at timestamptz not null,
  check ((state = 'open') = (settled_at is null))
);

create index idea_queue on idea (agency_id, state, created_at);
create index idea_author on idea (agency_id, filed_by_id);

alter table idea enable row level security;
create policy idea_agency on idea for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select, insert, update on idea to pilothouse_app;
