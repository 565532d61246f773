-- What a file holds besides OMB's columns: other columns, kept with each row by heading, and a list of commercial AI.
alter table import_row add column extras jsonb not null default '{}' check (jsonb_typeof(extras) = 'object');

-- The list as it was read, null when the file has none; and what writing it changes, as last planned.
alter table inventory_import
  add column cots jsonb,
  add column cots_plan jsonb not null default '[]' check (jsonb_typeof(cots_plan) = 'array');
