-- Answers of a draft that were taken from a similar use, each with where it comes from and whether somebody confirmed it.
alter table pilot_proposal add column copied jsonb not null default '[]' check (jsonb_typeof(copied) = 'array');
