-- A policy pack that an agency added itself: the file as it was handed in. Never changed; a new edition is a new version.
create table policy_pack (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  pack_id text not null check (pack_id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  version date not null,
  text text not null check (octet_length(text) <= 1048576),
  sha256 text not null,
  added_by_id text not null,
  added_by_name text not null,
  added_at timestamptz not null,
  unique (agency_id, pack_id, version)
);

alter table policy_pack enable row level security;
create policy policy_pack_agency on policy_pack for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select, insert on policy_pack to pilothouse_app;

-- The decision that a version of a pack holds for an organisation and everything below it, from a day on.
create table pack_adoption (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  organisation_id uuid not null references organisation (id),
  pack_id text not null,
  version date not null,
  starts_on date not null,
  -- The last day; the day before it began when another version took its place before it ever held.
  ends_on date check (ends_on >= starts_on - 1),
  reason text not null,
  decided_by_id text not null,
  decided_by_name text not null,
  -- Who decided when an administrator entered it: the chief AI officer, and where the decision is written.
  officer_name text,
  decision_reference text,
  decided_at timestamptz not null,
  -- SHA-256 of the changes that whoever decided was shown.
  shown text not null,
  ended_reason text,
  ended_by_name text,
  ended_at timestamptz,
  place bigint generated always as identity,
  check ((ends_on is null) = (ended_at is null)),
  check ((officer_name is null) = (decision_reference is null))
);

-- Two decisions at once: the second finds the place taken.
create unique index pack_adoption_open on pack_adoption (organisation_id, pack_id) where ends_on is null;

alter table pack_adoption enable row level security;
create policy pack_adoption_agency on pack_adoption for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select, insert on pack_adoption to pilothouse_app;
grant update (ends_on, ended_reason, ended_by_name, ended_at) on pack_adoption to pilothouse_app;
