import type { Context } from '../../context.ts'
import { requireAgencyAdministrator } from '../people/require-agency-administrator.ts'
import type { SignInRecord } from './sign-in-record.ts'
import { findSignInsOf } from './sign-in-record.store.ts'

const SHOWN = 20

/** The last times that somebody came in, left, or was tried to be: oneself, or anybody as administrator of the agency. */
export async function listSignIns(context: Context, input: { personId?: string | undefined }): Promise<SignInRecord[]> {
  const { personId = context.person.id } = input
  return context.transaction(async (db) => {
    if (personId !== context.person.id) await requireAgencyAdministrator(db, context)
    return findSignInsOf(db, personId, SHOWN)
  })
}
