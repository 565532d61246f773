-- Approval of an entry is a dated state: one row for each decision, in the order of deciding.
create table tool_approval (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  entry_id uuid not null references catalogue_entry (id),
  place bigint generated always as identity,
  decision text not null check (decision in ('conditional', 'approved', 'suspended', 'revoked')),
  from_day date not null,
  -- The last day; what is suspended or revoked has none, so that nothing comes back by itself.
  until_day date check (until_day >= from_day),
  conditions text not null default '',
  reason text not null,
  data_categories text[] not null default '{}',
  categories_version text not null,
  decided_by_id text not null,
  decided_by_name text not null,
  decided_at timestamptz not null,
  told_ids text[] not null default '{}',
  told_names text[] not null default '{}',
  -- When its end was announced.
  expired_at timestamptz,
  check (decision in ('conditional', 'approved') or until_day is null)
);

create index tool_approval_entry on tool_approval (entry_id, place);
create index tool_approval_end on tool_approval (until_day) where expired_at is null and until_day is not null;

alter table tool_approval enable row level security;
create policy tool_approval_agency on tool_approval for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select, insert on tool_approval to pilothouse_app;
grant update (expired_at) on tool_approval to pilothouse_app;
