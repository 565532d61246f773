-- The tables of sign-in. Requests do not see them (no grant), save that people's sessions can be listed and ended.
create table session (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person (id),
  token text not null unique,
  -- Twelve hours after sign-in, whatever happens (NIST SP 800-63B-3, 4.2.3).
  expires_at timestamptz not null,
  -- Thirty minutes without a request end it as well.
  last_seen_at timestamptz not null default now(),
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null
);

create index session_person on session (person_id);

alter table session enable row level security;
create policy session_own_agency on session to pilothouse_app
  using (exists (select from person where person.id = session.person_id));
grant select (id, person_id, expires_at, last_seen_at, ip_address, user_agent, created_at), delete on session to pilothouse_app;

-- A way to sign in: a password (provider `credential`) or an identity provider's subject.
create table account (
  id uuid primary key default gen_random_uuid(),
  account_id text not null,
  provider_id text not null,
  person_id uuid not null references person (id),
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null,
  unique (provider_id, account_id)
);

create index account_person on account (person_id);

-- Short-lived secrets: password resets, pending second factors, states of an OIDC sign-in, passkey challenges.
create table verification (
  id uuid primary key default gen_random_uuid(),
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create index verification_identifier on verification (identifier);

create table two_factor (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person (id),
  secret text not null,
  backup_codes text not null,
  verified boolean,
  failed_verification_count integer,
  locked_until timestamptz
);

create index two_factor_person on two_factor (person_id);

create table passkey (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person (id),
  name text,
  public_key text not null,
  credential_id text not null unique,
  counter integer not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamptz
);

create index passkey_person on passkey (person_id);

-- How often a door was tried in vain, by a hash of who tried. The shape is that of rate-limiter-flexible.
create table attempt (
  key text primary key,
  points integer not null default 0,
  expire bigint
);
