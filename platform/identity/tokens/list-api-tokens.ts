import type { Context } from '../../context.ts'
import { requireAgencyAdministrator } from '../people/require-agency-administrator.ts'
import type { ApiToken } from './api-token.ts'
import { findTokensOf } from './api-token.store.ts'

/** The tokens of oneself, or of anybody as administrator of the agency. */
export async function listApiTokens(context: Context, input: { personId?: string | undefined }): Promise<ApiToken[]> {
  const { personId = context.person.id } = input
  return context.transaction(async (db) => {
    if (personId !== context.person.id) await requireAgencyAdministrator(db, context)
    return findTokensOf(db, personId, context.now())
  })
}
