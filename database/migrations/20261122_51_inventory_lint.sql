-- When the agency's inventory was last looked through, and on which state of the record.
create table inventory_lint (
  agency_id uuid primary key default current_agency() references organisation (id),
  record_state text not null,
  linted_at timestamptz not null
);

-- What the last look found. Replaced by the next one.
create table inventory_finding (
  id bigint generated always as identity primary key,
  agency_id uuid not null default current_agency() references organisation (id),
  use_case_id uuid not null references use_case (id),
  rule text not null,
  severity text not null check (severity in ('error', 'warning', 'advice')),
  column_name text not null,
  message text not null,
  mend text not null
);

create index inventory_finding_rule on inventory_finding (agency_id, rule);
create index inventory_finding_use_case on inventory_finding (use_case_id);

alter table inventory_lint enable row level security;
alter table inventory_finding enable row level security;

create policy inventory_lint_agency on inventory_lint to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
create policy inventory_finding_agency on inventory_finding to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());

grant select, insert, update on inventory_lint to pilothouse_app;
grant select, insert, delete on inventory_finding to pilothouse_app;
