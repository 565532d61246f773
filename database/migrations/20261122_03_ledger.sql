-- The record of everything that changed the record: append-only, hash-chained.
create table ledger_entry (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid references organisation (id),
  person_id text not null,
  event text not null,
  subject text not null,
  at timestamptz not null,
  -- The entry as RFC 8785 canonical JSON: what the hash is over.
  body text not null,
  -- Set as the transaction commits, in the order of the commits.
  sequence bigint unique,
  previous_hash bytea,
  hash bytea unique
);

create index ledger_entry_subject on ledger_entry (subject, sequence);
create index ledger_entry_agency on ledger_entry (agency_id, sequence);

-- Chains an entry to the one before. Deferred to the commit, so that the lock that orders the chain is held
-- only for the commit itself, however long the transaction was.
create function seal_ledger_entry() returns trigger
language plpgsql security definer set search_path from current
as $$
declare
  last record;
begin
  perform pg_advisory_xact_lock(5120118);
  select sequence, hash into last from ledger_entry where sequence is not null order by sequence desc limit 1;
  update ledger_entry
    set sequence = coalesce(last.sequence, 0) + 1,
        previous_hash = coalesce(last.hash, '\x'::bytea),
        hash = sha256(coalesce(last.hash, '\x'::bytea) || convert_to(new.body, 'UTF8'))
    where id = new.id;
  return null;
end
$$;

create constraint trigger ledger_entry_seal after insert on ledger_entry
  deferrable initially deferred for each row execute function seal_ledger_entry();

create function refuse_ledger_change() returns trigger
language plpgsql
as $$
begin
  if tg_op = 'UPDATE' and old.hash is null
     and new.id = old.id and new.agency_id is not distinct from old.agency_id and new.person_id = old.person_id
     and new.event = old.event and new.subject = old.subject and new.at = old.at and new.body = old.body then
    return new;
  end if;
  raise exception 'The ledger is append-only: % is refused', lower(tg_op) using errcode = 'integrity_constraint_violation';
end
$$;

create trigger ledger_entry_append_only before update or delete on ledger_entry
  for each row execute function refuse_ledger_change();
create trigger ledger_entry_no_truncate before truncate on ledger_entry
  for each statement execute function refuse_ledger_change();

alter table ledger_entry enable row level security;
create policy ledger_read on ledger_entry for select to pilothouse_app using (agency_id = current_agency());
create policy ledger_append on ledger_entry for insert to pilothouse_app
  with check (agency_id is not distinct from current_agency());
grant select, insert on ledger_entry to pilothouse_app;
