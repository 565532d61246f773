import type { Context } from '../../context.ts'
import { announce } from '../../ledger/announce.ts'
import { Refusal } from '../../refusal.ts'
import { findPlaceForRole } from './find-place-for-role.ts'
import { insertHeldRole } from './held-role.store.ts'
import type { RoleToGive } from './role-to-give.ts'
import { findMember } from '../people/member.store.ts'

/** Lets somebody hold a role in an organisation, from now until a date or until it is withdrawn. */
export async function grantRole(
  context: Context,
  input: { personId: string; validUntil: string | null } & RoleToGive,
): Promise<{ granted: true }> {
  return context.transaction(async (db) => {
    const { role, discipline, validUntil } = input
    const organisation = await findPlaceForRole(db, context.person, input)
    const person = await findMember(db, input.personId)
    if (person.deactivatedAt)
      throw new Refusal('conflict', `${person.name} was deactivated. Reactivate the account first.`)
    const until = validUntil === null ? null : new Date(validUntil)
    if (until && until <= context.now())
      throw new Refusal('invalid', 'Choose an end that lies ahead.', { fields: { validUntil: 'Choose a later date' } })
    const grant = {
      ...input,
      agencyId: organisation.agencyId,
      validFrom: context.now(),
      validUntil: until,
      grantedBy: context.person.id,
    }
    if (!(await insertHeldRole(db, grant)))
      throw new Refusal('conflict', `${person.name} holds this role in ${organisation.name} already.`)
    await announce(db, context, {
      event: 'role granted',
      subject: person.id,
      detail: { role, discipline, organisation: organisation.id, until: validUntil },
    })
    return { granted: true }
  })
}
