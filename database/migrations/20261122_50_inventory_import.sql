-- Where a use stands in the published inventory, in the order in which it was first reported. Null: not listed.
create sequence use_case_inventory_order;
alter table use_case add column inventory_order bigint default nextval('use_case_inventory_order');
create index use_case_in_inventory_order on use_case (agency_id, inventory_order);
grant usage on sequence use_case_inventory_order to pilothouse_app;

-- One file on its way into the inventory, from reading to the end, with everything that a person decided about it.
create table inventory_import (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  file_sha256 text not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
  file_name text not null check (length(file_name) between 1 and 255),
  state text not null default 'reading' check (state in ('reading', 'ready', 'committing', 'done', 'failed', 'undone')),
  -- Why it failed, and what to do about it.
  message text not null default '',
  -- What a person corrected: the sheet, the heading row, the meaning of columns.
  correction jsonb not null default '{}',
  -- What was understood: sheets, heading row, columns.
  understood jsonb,
  row_count integer not null default 0,
  -- Kinds of recoding that a person did not accept.
  refused jsonb not null default '[]',
  -- Row → what a person decided about its conflict.
  decisions jsonb not null default '{}',
  -- What will happen, as last planned, and the state of the record that this was planned on.
  counts jsonb,
  planned_on text,
  job_id uuid,
  version integer not null default 1,
  started_by_id text not null,
  started_by_name text not null,
  started_at timestamptz not null,
  committed_at timestamptz,
  undone_at timestamptz,
  undone_by_name text
);

create index inventory_import_agency on inventory_import (agency_id, started_at desc);
-- Two imports cannot be written at once.
create unique index inventory_import_committing on inventory_import (agency_id) where state = 'committing';

-- The rows of an import. They stay: they are how a use came into the record.
create table import_row (
  import_id uuid not null references inventory_import (id),
  agency_id uuid not null default current_agency() references organisation (id),
  -- Counted from 1 below the heading.
  row integer not null,
  -- The number that a person sees beside the row in the file.
  line integer not null,
  -- OMB's short column name → the text as it stands in the file; columns that the file lacks are not here.
  reported jsonb not null,
  -- The same after recodings and mends: what will be written.
  cells jsonb not null,
  -- Column → the valid answer that the reported text means, where they differ.
  recoded jsonb not null default '{}',
  -- Column → what a person typed.
  mended jsonb not null default '{}',
  -- Columns whose answer is not recognised.
  unrecognised text[] not null default '{}',
  -- [{rule, severity, column, message, mend}]
  findings jsonb not null default '[]',
  fate text check (fate in ('new', 'changed', 'unchanged', 'undecided', 'left out')),
  -- Why a person should look at this row before it is written; empty when there is no reason.
  conflict text not null default '',
  use_case_id uuid references use_case (id) deferrable initially deferred,
  -- The ID that the row will hold in the register of IDs; null when it is blank or already another's.
  claimed_id text,
  -- Whether the use was off the list until this row brought it back.
  relisted boolean not null default false,
  -- The version of the use right after the writing: whoever changes it later goes beyond.
  written_version integer,
  primary key (import_id, row)
);

create index import_row_use_case on import_row (use_case_id);

-- The history of each cell of the inventory: who changed it, when, from what to what.
create table inventory_change (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null default current_agency() references organisation (id),
  use_case_id uuid not null references use_case (id),
  column_name text not null,
  before text not null,
  after text not null,
  by_id text not null,
  by_name text not null,
  at timestamptz not null,
  import_id uuid references inventory_import (id),
  -- True when an undo put the text back.
  undo boolean not null default false
);

create index inventory_change_use_case on inventory_change (use_case_id, at desc);
create index inventory_change_import on inventory_change (import_id);

-- OMB's consolidated list of commercial off-the-shelf AI: one answer for each common task.
create table cots_entry (
  agency_id uuid not null default current_agency() references organisation (id),
  -- The letter of the task in OMB's list.
  task text not null check (task ~ '^[a-z]$'),
  used text not null default '',
  products text not null default '',
  licences text not null default '',
  version integer not null default 1,
  changed_by_id text not null,
  changed_by_name text not null,
  changed_at timestamptz not null,
  primary key (agency_id, task)
);

alter table inventory_import enable row level security;
alter table import_row enable row level security;
alter table inventory_change enable row level security;
alter table cots_entry enable row level security;

create policy inventory_import_agency on inventory_import to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
create policy import_row_agency on import_row to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
create policy inventory_change_agency on inventory_change to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
create policy cots_entry_agency on cots_entry to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());

grant select, insert, update on inventory_import to pilothouse_app;
-- Rows are read again when a person corrects a heading, so those of an import that is not written may go.
grant select, insert, update, delete on import_row to pilothouse_app;
grant select, insert on inventory_change to pilothouse_app;
grant select, insert, update on cots_entry to pilothouse_app;

create function keep_written_rows() returns trigger
language plpgsql
as $$
begin
  if exists (select from inventory_import where id = old.import_id and committed_at is not null) then
    raise exception 'The rows of an import that was written stay' using errcode = 'integrity_constraint_violation';
  end if;
  return old;
end
$$;

create trigger import_row_kept before delete on import_row for each row execute function keep_written_rows();
