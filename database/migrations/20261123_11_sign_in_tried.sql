-- Wrong codes of a second factor are counted by the sign-in library; the database enters each into the ledger, and the lock.
create function announce_wrong_code() returns trigger language plpgsql as $$
begin
  if new.failed_verification_count > coalesce(old.failed_verification_count, 0) then
    perform announce_sign_in_change(new.person_id, 'sign-in failed', 'totp');
  end if;
  if new.locked_until is not null and new.locked_until is distinct from old.locked_until then
    perform announce_sign_in_change(new.person_id, 'sign-in locked', 'totp');
  end if;
  return null;
end
$$;

create trigger two_factor_wrong_code after update of failed_verification_count, locked_until on two_factor
  for each row execute function announce_wrong_code();
