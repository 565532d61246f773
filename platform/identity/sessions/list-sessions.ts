import type { Context } from '../../context.ts'
import { requireAgencyAdministrator } from '../people/require-agency-administrator.ts'
import type { SignedInSession } from './session.ts'
import { findSessionsOf } from './session.store.ts'

/** Where somebody is signed in: oneself, or anybody as administrator of the agency. */
export async function listSessions(
  context: Context,
  input: { personId?: string | undefined },
): Promise<SignedInSession[]> {
  const { personId = context.person.id } = input
  return context.transaction(async (db) => {
    if (personId !== context.person.id) await requireAgencyAdministrator(db, context)
    return findSessionsOf(db, personId)
  })
}
