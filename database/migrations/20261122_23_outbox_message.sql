-- Letters, written in the transaction of what they tell about, and sent from here. Without a mail server they stay here.
create table outbox_message (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null references organisation (id),
  recipient text not null check (length(recipient) between 3 and 320 and recipient !~ '[[:cntrl:]]'),
  -- One line, so that nothing in it can become a header of its own.
  subject text not null check (length(subject) between 1 and 300 and subject !~ '[[:cntrl:]]'),
  text text not null check (length(text) <= 100000),
  -- Holds a link that opens something: shown to nobody outside the demonstration, and forgotten once sent.
  confidential boolean not null default false,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
  tries integer not null default 0,
  next_try_at timestamptz not null,
  last_error text not null default '',
  posted_by text not null,
  posted_at timestamptz not null,
  sent_at timestamptz
);

create index outbox_due on outbox_message (next_try_at) where state = 'waiting';
create index outbox_of_agency on outbox_message (agency_id, posted_at desc);

alter table outbox_message enable row level security;
create policy outbox_agency on outbox_message to pilothouse_app
  using (agency_id = current_agency()) with check (agency_id = current_agency());
grant select on outbox_message to pilothouse_app;
grant insert (id, agency_id, recipient, subject, text, confidential, next_try_at, posted_by, posted_at) on outbox_message to pilothouse_app;
grant update (state, tries, next_try_at) on outbox_message to pilothouse_app;
