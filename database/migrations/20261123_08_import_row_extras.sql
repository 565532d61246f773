-- Few files have columns that OMB does not know: those that do are found by their use.
create index import_row_extras on import_row (use_case_id) where extras <> '{}';
