import type { Context } from '@pilothouse/platform/context'
import type { RegisterAgency } from '../agency/register-agency.ts'
import { findRegisterAgency } from '../agency/register-agency.store.ts'
import type { Publication } from './publication.ts'
import { findPublications } from './publication.store.ts'

/** The agency's decisions about its register, the newest first, and how it publishes. */
export async function listPublications(
  context: Context,
): Promise<{ agency: RegisterAgency; publications: Publication[] }> {
  return context.transaction(async (db) => {
    const agency = await findRegisterAgency(db, context.person.agencyId)
    return { agency, publications: await findPublications(db, agency.id) }
  })
}
