-- In which one capacity somebody acts on one use. The key keeps a second capacity out, whoever asks at the same time.
create table participation (
  agency_id uuid not null default current_agency() references organisation (id),
  use_case_id uuid not null references use_case (id),
  person_id text not null,
  person_name text not null,
  capacity text not null,
  -- What they did first, to be read after "you" or a name: `decided the privacy review`.
  act text not null,
  at timestamptz not null,
  primary key (use_case_id, person_id)
);

alter table participation enable row level security;
create policy participation_agency on participation for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select, insert on participation to pilothouse_app;

-- A power that its holder lets somebody else use for a time, in writing.
create table delegation (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  from_id text not null,
  from_name text not null,
  to_id text not null,
  to_name text not null,
  power text not null,
  organisation_id uuid not null,
  starts_on date not null,
  ends_on date not null,
  reason text not null,
  granted_at timestamptz not null,
  -- The latest moment at which it was found to be in force: a clock that is set back cannot lead behind it.
  seen_at timestamptz,
  revoked_at timestamptz,
  revoked_by_name text,
  revoked_because text,
  -- When the installation saw that its last day had passed: from then on it is over whatever a clock says.
  ended_at timestamptz,
  check (ends_on >= starts_on and ends_on <= starts_on + interval '12 months'),
  check (from_id <> to_id),
  foreign key (organisation_id, agency_id) references organisation (id, agency_id)
);

create index delegation_to on delegation (agency_id, to_id, power);

alter table delegation enable row level security;
create policy delegation_agency on delegation for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select, insert on delegation to pilothouse_app;
grant update (seen_at, revoked_at, revoked_by_name, revoked_because, ended_at) on delegation to pilothouse_app;
