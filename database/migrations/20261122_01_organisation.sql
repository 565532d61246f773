-- The application role: what requests run as. It never skips row-level security.
do $$
begin
  create role pilothouse_app nologin nobypassrls;
exception
  when duplicate_object or unique_violation then null;
end
$$;

do $$
begin
  execute format('grant pilothouse_app to %I', current_user);
exception
  when others then
    if not pg_has_role(current_user, 'pilothouse_app', 'member') then raise; end if;
end
$$;

do $$
begin
  execute format('grant usage on schema %I to pilothouse_app', current_schema());
end
$$;

-- The agency whose rows the running transaction may see; null for a visitor.
create function current_agency() returns uuid
language sql stable
as $$ select nullif(current_setting('pilothouse.agency', true), '')::uuid $$;

create table organisation (
  id uuid primary key default gen_random_uuid(),
  parent_id uuid references organisation (id),
  kind text not null check (kind in ('government', 'agency', 'component', 'office')),
  name text not null check (length(name) between 1 and 200),
  abbreviation text not null check (length(abbreviation) between 1 and 20),
  -- The agency that this stands in (its own id for an agency or a government).
  agency_id uuid not null references organisation (id) deferrable initially deferred,
  -- '/government/agency/component/' of ids, so that "here or below" is a prefix.
  path text not null unique,
  public_email text not null default '',
  no_ai_statement text,
  deactivated_at timestamptz,
  created_at timestamptz not null default now()
);

create index organisation_agency on organisation (agency_id);

-- Names of organisations are public within the installation; changing them is not.
alter table organisation enable row level security;
create policy organisation_read on organisation for select to pilothouse_app using (true);
create policy organisation_write on organisation for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select, insert, update on organisation to pilothouse_app;
