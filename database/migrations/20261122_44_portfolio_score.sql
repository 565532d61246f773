-- One person's scores of a use, under one version of the scoring guide. The latest of each person counts; all stay.
create table portfolio_score (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  use_case_id uuid not null references use_case (id),
  guide text not null,
  scorer_id text not null,
  scorer_name text not null,
  value smallint not null check (value between 1 and 5),
  feasibility smallint not null check (feasibility between 1 and 5),
  risk smallint not null check (risk between 1 and 5),
  reuse smallint not null check (reuse between 1 and 5),
  -- Dimension → why.
  rationale jsonb not null check (jsonb_typeof(rationale) = 'object'),
  at timestamptz not null,
  place bigint generated always as identity
);

create index portfolio_score_latest on portfolio_score (use_case_id, scorer_id, place desc);

alter table portfolio_score enable row level security;
create policy portfolio_score_agency on portfolio_score for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select, insert on portfolio_score to pilothouse_app;
