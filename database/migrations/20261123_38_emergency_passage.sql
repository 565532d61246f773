-- A use may enter one stage although duties are open, for some hours, because the Chief AI Officer says so in person.
create table emergency_passage (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  use_case_id uuid not null references use_case (id),
  to_stage text not null check (to_stage in ('pre-deployment', 'pilot', 'deployed')),
  reason text not null check (length(reason) between 10 and 2000),
  opened_by_id text not null,
  opened_by_name text not null,
  opened_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > opened_at and ends_at <= opened_at + interval '72 hours'),
  ended_at timestamptz,
  ended_because text not null default ''
);

create unique index emergency_passage_open on emergency_passage (use_case_id) where ended_at is null;
create index emergency_passage_agency on emergency_passage (agency_id, opened_at);

alter table emergency_passage enable row level security;
create policy emergency_passage_agency on emergency_passage to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select, insert on emergency_passage to pilothouse_app;
grant update (ended_at, ended_because) on emergency_passage to pilothouse_app;

-- By which exception a move passed its gate, in words; empty for a plain move.
alter table stage_change add column exception text not null default '';
