-- Who does not want the e-mail that says each working day what waits. Nobody listed: everybody gets it.
create table digest_choice (
  agency_id uuid not null default current_agency() references organisation (id),
  person_id uuid primary key,
  wanted boolean not null,
  chosen_at timestamptz not null,
  foreign key (person_id, agency_id) references person (id, agency_id)
);

-- One e-mail for each person and day at most.
create table digest_sent (
  agency_id uuid not null default current_agency() references organisation (id),
  person_id uuid not null,
  day date not null,
  items integer not null,
  at timestamptz not null,
  primary key (person_id, day)
);

-- Of what somebody was reminded: seven days before, a day before, and when it was late; each once.
create table reminder_sent (
  agency_id uuid not null default current_agency() references organisation (id),
  person_id uuid not null,
  -- What waits, with its last day: a day that is moved is a new one.
  item text not null,
  notice text not null check (notice in ('7 days', '1 day', 'overdue')),
  at timestamptz not null,
  primary key (person_id, item, notice)
);

alter table digest_choice enable row level security;
alter table digest_sent enable row level security;
alter table reminder_sent enable row level security;
create policy digest_choice_agency on digest_choice for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
create policy digest_sent_agency on digest_sent for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
create policy reminder_sent_agency on reminder_sent for all to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select, insert, update on digest_choice to pilothouse_app;
grant select, insert on digest_sent to pilothouse_app;
grant select, insert on reminder_sent to pilothouse_app;
