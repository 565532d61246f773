-- A composite key, so that what refers to an organisation also agrees with it on the agency.
alter table organisation add constraint organisation_in_agency unique (id, agency_id);

-- A government makes the agencies that stand directly below it, and renames or closes them.
create policy organisation_founds on organisation for insert to pilothouse_app
  with check (kind = 'agency' and parent_id = current_agency() and agency_id = id);
create policy organisation_oversees on organisation for update to pilothouse_app
  using (kind = 'agency' and parent_id = current_agency())
  with check (kind = 'agency' and parent_id = current_agency() and agency_id = id);

-- Somebody who may sign in. Deactivated, never deleted: the record names them.
create table person (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null references organisation (id),
  name text not null check (length(name) between 1 and 200),
  email text not null unique check (email = lower(email)),
  email_verified boolean not null default false,
  image text,
  two_factor_enabled boolean default false,
  -- The groups that the agency's identity provider named at the last sign-in through it.
  provider_groups jsonb not null default '[]',
  deactivated_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint person_in_agency unique (id, agency_id)
);

create index person_agency on person (agency_id, name);

alter table person enable row level security;
create policy person_own_agency on person to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select on person to pilothouse_app;
grant insert (id, agency_id, name, email, email_verified) on person to pilothouse_app;
grant update (name, deactivated_at, updated_at) on person to pilothouse_app;

-- A role that somebody holds in an organisation, from and until when, and who granted it. Withdrawn, never deleted.
create table held_role (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null references organisation (id),
  person_id uuid not null,
  organisation_id uuid not null,
  role text not null,
  discipline text,
  valid_from timestamptz not null default now(),
  valid_until timestamptz check (valid_until > valid_from),
  granted_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  check ((role = 'reviewer') = (discipline is not null)),
  foreign key (person_id, agency_id) references person (id, agency_id),
  foreign key (organisation_id, agency_id) references organisation (id, agency_id)
);

create unique index held_role_once on held_role (person_id, organisation_id, role, coalesce(discipline, ''))
  where withdrawn_at is null;
create index held_role_agency on held_role (agency_id);

alter table held_role enable row level security;
create policy held_role_own_agency on held_role to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select, insert on held_role to pilothouse_app;
grant update (withdrawn_at, withdrawn_by) on held_role to pilothouse_app;

-- What a group of the agency's identity provider means here: everybody in the group holds the role.
create table group_role (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null references organisation (id),
  group_name text not null check (length(group_name) between 1 and 200),
  organisation_id uuid not null,
  role text not null,
  discipline text,
  created_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  check ((role = 'reviewer') = (discipline is not null)),
  foreign key (organisation_id, agency_id) references organisation (id, agency_id)
);

create unique index group_role_once on group_role (agency_id, group_name, organisation_id, role, coalesce(discipline, ''))
  where withdrawn_at is null;

alter table group_role enable row level security;
create policy group_role_own_agency on group_role to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select, insert on group_role to pilothouse_app;
grant update (withdrawn_at) on group_role to pilothouse_app;

-- A key for programs. It acts as its owner, within its scopes. Only the hash of the secret is kept.
create table api_token (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null references organisation (id),
  person_id uuid not null,
  name text not null check (length(name) between 1 and 100),
  hint text not null,
  hash bytea not null unique,
  scopes text[] not null check (cardinality(scopes) > 0),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  foreign key (person_id, agency_id) references person (id, agency_id)
);

create index api_token_person on api_token (person_id);

alter table api_token enable row level security;
create policy api_token_own_agency on api_token to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant insert on api_token to pilothouse_app;
grant select (id, agency_id, person_id, name, hint, scopes, created_at, expires_at, last_used_at, revoked_at) on api_token to pilothouse_app;
grant update (revoked_at) on api_token to pilothouse_app;

-- A letter that lets somebody in once. Only the hash of its secret is kept.
create table invitation (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null references organisation (id),
  email text not null check (email = lower(email)),
  name text not null check (length(name) between 1 and 200),
  organisation_id uuid not null,
  role text not null,
  discipline text,
  hash bytea not null unique,
  invited_by text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz,
  check ((role = 'reviewer') = (discipline is not null)),
  foreign key (organisation_id, agency_id) references organisation (id, agency_id)
);

create unique index invitation_open on invitation (agency_id, email) where accepted_at is null and withdrawn_at is null;

-- An agency sees its own; a government also those to the agencies below it, whose first administrator it invites.
alter table invitation enable row level security;
create policy invitation_own_agency on invitation to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
create policy invitation_from_government on invitation to pilothouse_app
  using (exists (select from organisation below where below.id = invitation.agency_id and below.parent_id = current_agency()))
  with check (role = 'administrator' and organisation_id = agency_id
    and exists (select from organisation below where below.id = invitation.agency_id and below.parent_id = current_agency()));
grant insert on invitation to pilothouse_app;
grant select (id, agency_id, email, name, organisation_id, role, discipline, invited_by, created_at, expires_at, accepted_at, withdrawn_at)
  on invitation to pilothouse_app;
grant update (withdrawn_at) on invitation to pilothouse_app;
