-- What a mistake in our own statements could still have done to the ledger, and no longer can.

-- A request writes what happened, never a place in the chain.
revoke insert on ledger_entry from pilothouse_app;
grant insert (id, agency_id, person_id, event, subject, at, body) on ledger_entry to pilothouse_app;

create function refuse_sealed_entry() returns trigger
language plpgsql
as $$
begin
  if new.sequence is not null or new.previous_hash is not null or new.hash is not null then
    raise exception 'A ledger entry is sealed by the database alone' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end
$$;

create trigger ledger_entry_unsealed before insert on ledger_entry
  for each row execute function refuse_sealed_entry();

-- Also where a superuser has turned ordinary triggers off for the session (session_replication_role).
alter table ledger_entry enable always trigger ledger_entry_append_only;
alter table ledger_entry enable always trigger ledger_entry_no_truncate;

-- Where the chain ends, for the whole installation: it tells nothing of any entry but its time.
create function ledger_head(out sequence bigint, out hash text, out at timestamptz, out count bigint)
language sql stable security definer
begin atomic
  select entry.sequence, encode(entry.hash, 'hex'), entry.at, (select count(*) from ledger_entry every where every.sequence is not null)
  from ledger_entry entry where entry.sequence is not null order by entry.sequence desc limit 1;
end;
revoke execute on function ledger_head from public;
grant execute on function ledger_head to pilothouse_app;

-- What runs with its owner's rights finds our tables and no look-alike: a session's temporary tables come last.
do $$
declare
  definer regprocedure;
begin
  for definer in select oid from pg_proc where prosecdef and pronamespace = current_schema()::regnamespace loop
    execute format('alter function %s set search_path = pg_catalog, %I, pg_temp', definer, current_schema());
  end loop;
end
$$;
