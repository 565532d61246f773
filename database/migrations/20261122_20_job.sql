-- Work that takes longer than a request. The row is the truth; the dispatcher's own tables only say who runs what now.
create table job (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null references organisation (id),
  kind text not null check (length(kind) between 1 and 100),
  -- What the person sees in lists: "Import of ferries.csv".
  title text not null check (length(title) between 1 and 300),
  input jsonb not null,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  done bigint not null default 0 check (done >= 0),
  total bigint check (total >= 0),
  message text not null default '',
  result jsonb,
  asked_by text not null,
  asked_at timestamptz not null,
  -- When a runner handed it to the dispatcher; null means that none has yet.
  dispatched_at timestamptz,
  -- Counts the starts. A runner that was thought dead writes with an old number, and so writes nothing.
  attempt integer not null default 0,
  started_at timestamptz,
  heartbeat_at timestamptz,
  cancel_asked_at timestamptz,
  ended_at timestamptz
);

create index job_to_dispatch on job (asked_at) where state = 'waiting' and dispatched_at is null;
create index job_of_person on job (agency_id, asked_by, asked_at desc);
create index job_of_agency on job (agency_id, asked_at desc);

alter table job enable row level security;
create policy job_agency on job to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
-- Requests ask, cancel and ask again. Progress and results are written by runners alone, as the owner of the tables.
grant select on job to pilothouse_app;
grant insert (id, agency_id, kind, title, input, asked_by, asked_at) on job to pilothouse_app;
grant update (state, message, dispatched_at, cancel_asked_at, ended_at) on job to pilothouse_app;
