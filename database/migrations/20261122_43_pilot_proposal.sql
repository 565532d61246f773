-- A pilot proposed in full: answers to one version of a questionnaire.
create table pilot_proposal (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  status text not null default 'draft' check (status in ('draft', 'submitted', 'returned', 'approved', 'declined', 'withdrawn')),
  questionnaire text not null,
  -- Question → answer: a text, a list of texts, or rows of texts.
  answers jsonb not null default '{}' check (jsonb_typeof(answers) = 'object'),
  -- Taken from the answers, for lists.
  title text not null default '',
  owner_id text not null,
  owner_name text not null,
  -- Everybody who ever wrote in it or stood on its team: none of them may decide about it.
  involved text[] not null default '{}',
  saved_by_name text not null,
  declared jsonb not null default '[]' check (jsonb_typeof(declared) = 'array'),
  idea_id uuid references idea (id),
  -- What an approval made of it.
  use_case_id uuid references use_case (id),
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((status = 'approved') = (use_case_id is not null))
);

create index pilot_proposal_status on pilot_proposal (agency_id, status, updated_at desc);
alter table idea add constraint idea_proposal foreign key (proposal_id) references pilot_proposal (id);

-- Each step of a proposal, with the answers as they stood at that moment.
create table proposal_step (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  proposal_id uuid not null references pilot_proposal (id),
  status text not null,
  by_id text not null,
  by_name text not null,
  at timestamptz not null,
  reason text not null default '',
  -- [{question, text}]: what a reviewer asks to be mended.
  comments jsonb not null default '[]' check (jsonb_typeof(comments) = 'array'),
  answers jsonb not null,
  place bigint generated always as identity
);

create index proposal_step_proposal on proposal_step (proposal_id, place);

alter table pilot_proposal enable row level security;
create policy pilot_proposal_agency on pilot_proposal for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select, insert, update on pilot_proposal to pilothouse_app;

alter table proposal_step enable row level security;
create policy proposal_step_agency on proposal_step for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select, insert on proposal_step to pilothouse_app;
