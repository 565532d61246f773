import type { Context } from '../../context.ts'
import { announce } from '../../ledger/announce.ts'
import { findMember, updatePersonName } from './member.store.ts'
import { requireAgencyAdministrator } from './require-agency-administrator.ts'

/** Corrects a name: one's own, or anybody's as an administrator of the agency. The ledger keeps the old one. */
export async function renamePerson(
  context: Context,
  input: { personId: string; name: string },
): Promise<{ renamed: true }> {
  return context.transaction(async (db) => {
    if (input.personId !== context.person.id) await requireAgencyAdministrator(db, context)
    const person = await findMember(db, input.personId)
    await updatePersonName(db, person.id, input.name, context.now())
    await announce(db, context, {
      event: 'person renamed',
      subject: person.id,
      detail: { from: person.name, to: input.name },
    })
    return { renamed: true }
  })
}
