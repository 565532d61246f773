import type { Context } from '../../context.ts'
import { announce } from '../../ledger/announce.ts'
import { Refusal } from '../../refusal.ts'
import { findMember, updatePersonEnd } from './member.store.ts'
import { requireAgencyAdministrator } from './require-agency-administrator.ts'

/** Lets somebody who was deactivated sign in again, with the roles that were not withdrawn. Tokens stay revoked. */
export async function reactivatePerson(context: Context, input: { personId: string }): Promise<{ reactivated: true }> {
  return context.transaction(async (db) => {
    await requireAgencyAdministrator(db, context)
    const person = await findMember(db, input.personId)
    if (!person.deactivatedAt) throw new Refusal('conflict', `${person.name} is not deactivated.`)
    await updatePersonEnd(db, person.id, null, context.now())
    await announce(db, context, { event: 'person reactivated', subject: person.id })
    return { reactivated: true }
  })
}
