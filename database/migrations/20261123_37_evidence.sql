-- What shows that something was done: a file under its hash, a link, or a decision. Withdrawn with a reason, never deleted.
create table evidence (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  use_case_id uuid not null references use_case (id),
  kind text not null
    check (kind in ('review', 'assessment', 'evaluation', 'course', 'metric', 'document', 'consultation', 'drill', 'determination')),
  -- Of a review: the discipline that decided it.
  discipline text check ((kind = 'review') = (discipline is not null)),
  title text not null check (length(title) between 1 and 300),
  file_id uuid references stored_file (id),
  file_name text check ((file_id is null) = (file_name is null)),
  sha256 text check ((file_id is null) = (sha256 is null)),
  link text,
  dated_on date not null,
  -- Where it comes from: 'upload', 'review', 'determination', and the id there.
  source_kind text not null,
  source_id text not null,
  -- Versions of what it speaks about: model, prompt, data, scope.
  attests jsonb not null default '{}' check (jsonb_typeof(attests) = 'object'),
  -- Whether it also counts for duties of the use that open later and ask for its kind.
  serves_later boolean not null,
  added_by_id text not null,
  added_by_name text not null,
  added_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by_name text,
  withdrawn_because text not null default '',
  -- The stored bytes were not the ones that were kept.
  refused_at timestamptz,
  refused_because text not null default ''
);

create index evidence_use_case on evidence (use_case_id, added_at);
-- A decision is evidence once, however often its reaction runs.
create unique index evidence_of_decision on evidence (use_case_id, kind, source_kind, source_id)
  where source_kind <> 'upload';

create table obligation_evidence (
  obligation_id uuid not null references obligation (id),
  evidence_id uuid not null references evidence (id),
  agency_id uuid not null default current_agency() references organisation (id),
  -- Since when it no longer counts for this obligation, and why.
  stale_since date,
  stale_because text not null default '',
  primary key (obligation_id, evidence_id)
);

create index obligation_evidence_piece on obligation_evidence (evidence_id);

alter table evidence enable row level security;
alter table obligation_evidence enable row level security;
create policy evidence_agency on evidence to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
create policy obligation_evidence_agency on obligation_evidence to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select, insert on evidence to pilothouse_app;
grant update (withdrawn_at, withdrawn_by_name, withdrawn_because, refused_at, refused_because) on evidence to pilothouse_app;
grant select, insert on obligation_evidence to pilothouse_app;
grant update (stale_since, stale_because) on obligation_evidence to pilothouse_app;
