-- Whether one use in one stage may call a model. What was decided stands in the versions; this row is the switch.
create table clearance (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  use_case_id uuid not null references use_case (id),
  stage text not null check (stage in ('pre-deployment', 'pilot', 'deployed')),
  version integer not null check (version >= 1),
  state text not null check (state in ('in force', 'suspended', 'revoked')),
  -- What is going to end it on a day that is known already.
  lapses jsonb not null default '[]' check (jsonb_typeof(lapses) = 'array'),
  -- The latest day on which it was looked at.
  seen_on date not null,
  changed_at timestamptz not null
);

-- A use has one clearance at a time; a revoked one stays beside it.
create unique index clearance_standing on clearance (use_case_id) where state <> 'revoked';
create index clearance_use_case on clearance (use_case_id, changed_at);

-- Every decision about what it allows. Never changed.
create table clearance_version (
  clearance_id uuid not null references clearance (id),
  version integer not null check (version >= 1),
  agency_id uuid not null default current_agency() references organisation (id),
  stage text not null,
  envelope jsonb not null check (jsonb_typeof(envelope) = 'object'),
  -- Pack and version of every policy that was in force when it was decided.
  packs jsonb not null check (jsonb_typeof(packs) = 'array'),
  decided_by_id text not null,
  decided_by_name text not null,
  as_role text not null,
  delegation_id uuid references delegation (id),
  reason text not null,
  decided_at timestamptz not null,
  primary key (clearance_id, version)
);

-- What holds it back. Lifted when it is mended, never deleted.
create table clearance_cause (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  clearance_id uuid not null references clearance (id),
  kind text not null check (kind in
    ('obligation', 'condition', 'pilot scope', 'tool approval', 'finding', 'kill switch', 'stage', 'delegation')),
  subject text not null,
  because text not null,
  since timestamptz not null,
  lifted_at timestamptz,
  lifted_by_id text,
  lifted_by_name text,
  lifted_because text,
  check ((lifted_at is null) = (lifted_by_id is null))
);

-- The same matter is one cause, however often it is told.
create unique index clearance_cause_standing on clearance_cause (clearance_id, kind, subject) where lifted_at is null;
create index clearance_cause_clearance on clearance_cause (clearance_id, since);

-- Its history. Never changed.
create table clearance_change (
  place bigint generated always as identity primary key,
  agency_id uuid not null default current_agency() references organisation (id),
  clearance_id uuid not null references clearance (id),
  version integer not null,
  what text not null check (what in
    ('issued', 'amended', 'suspended', 'another cause', 'cause lifted', 'reinstated', 'expired', 'revoked')),
  because text not null,
  by_id text not null,
  by_name text not null,
  -- Of a decision: the role, and the delegation that it was made under.
  as_role text,
  delegation_id uuid references delegation (id),
  at timestamptz not null
);

create index clearance_change_clearance on clearance_change (clearance_id, place);

-- No clock and no hand turns time back or revives what was revoked.
create function keep_clearance_ended() returns trigger language plpgsql as $$
begin
  if old.state = 'revoked' then
    raise exception 'a revoked clearance does not change';
  end if;
  new.seen_on := greatest(new.seen_on, old.seen_on);
  return new;
end
$$;

create trigger clearance_kept before update on clearance
  for each row execute function keep_clearance_ended();

-- Tells every server, as the change is committed, which clearance to read again.
create function tell_clearance_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('clearance_changed', to_jsonb(new) ->> tg_argv[0]);
  return null;
end
$$;

create trigger clearance_told after insert or update on clearance
  for each row execute function tell_clearance_changed('id');
create trigger clearance_version_told after insert on clearance_version
  for each row execute function tell_clearance_changed('clearance_id');
create trigger clearance_cause_told after insert or update on clearance_cause
  for each row execute function tell_clearance_changed('clearance_id');

alter table clearance enable row level security;
alter table clearance_version enable row level security;
alter table clearance_cause enable row level security;
alter table clearance_change enable row level security;

create policy clearance_agency on clearance to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
create policy clearance_version_agency on clearance_version to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
create policy clearance_cause_agency on clearance_cause to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
create policy clearance_change_agency on clearance_change to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());

grant select, insert on clearance, clearance_version, clearance_cause, clearance_change to pilothouse_app;
grant update (stage, version, state, lapses, seen_on, changed_at) on clearance to pilothouse_app;
grant update (lifted_at, lifted_by_id, lifted_by_name, lifted_because) on clearance_cause to pilothouse_app;
