-- The sign-in library writes its own tables, so the database itself enters into the ledger how somebody's sign-in changed:
-- in the same transaction, whichever way the library takes. Secrets never enter it.
create function announce_sign_in_change(person uuid, happening text, provider text) returns void
language plpgsql security definer set search_path from current
as $$
declare
  entry uuid := gen_random_uuid();
  moment timestamptz := date_trunc('milliseconds', clock_timestamp());
  agency uuid := (select agency_id from person member where member.id = announce_sign_in_change.person);
begin
  insert into ledger_entry (id, agency_id, person_id, event, subject, at, body) values (
    entry, agency, person::text, happening, person::text, moment,
    -- RFC 8785: keys in order, no white space.
    format('{"agency":%s,"at":%s,"detail":{"provider":%s},"event":%s,"id":%s,"person":%s,"subject":%s}',
      to_json(agency), to_json(to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), to_json(provider),
      to_json(happening), to_json(entry), to_json(person), to_json(person)));
end
$$;

revoke execute on function announce_sign_in_change from public;

create function announce_account() returns trigger language plpgsql as $$
begin
  if new.provider_id <> 'credential' then
    perform announce_sign_in_change(new.person_id, 'identity provider linked', new.provider_id);
  elsif tg_op = 'INSERT' or new.password is distinct from old.password then
    perform announce_sign_in_change(new.person_id, 'password set', 'password');
  end if;
  return null;
end
$$;

create trigger account_linked after insert on account for each row execute function announce_account();
create trigger account_password after update of password on account
  for each row when (new.provider_id = 'credential') execute function announce_account();

create function announce_second_factor() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    perform announce_sign_in_change(old.person_id, 'second factor turned off', 'totp');
  elsif new.verified and not coalesce(old.verified, false) then
    perform announce_sign_in_change(new.person_id, 'second factor turned on', 'totp');
  elsif new.backup_codes is distinct from old.backup_codes then
    perform announce_sign_in_change(new.person_id, 'recovery codes used or renewed', 'totp');
  end if;
  return null;
end
$$;

create trigger two_factor_changed after update or delete on two_factor for each row execute function announce_second_factor();

create function announce_passkey() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    perform announce_sign_in_change(new.person_id, 'passkey added', 'passkey');
  else
    perform announce_sign_in_change(old.person_id, 'passkey removed', 'passkey');
  end if;
  return null;
end
$$;

create trigger passkey_changed after insert or delete on passkey for each row execute function announce_passkey();

-- What requests change, the verb announces; this is for what an identity provider says at sign-in.
create function announce_person() returns trigger language plpgsql as $$
begin
  if current_user <> 'pilothouse_app' then
    perform announce_sign_in_change(new.id, 'person updated at sign-in', 'identity provider');
  end if;
  return null;
end
$$;

create trigger person_updated after update of name, email, provider_groups on person for each row
  when (new.name <> old.name or new.email <> old.email or new.provider_groups <> old.provider_groups)
  execute function announce_person();
