import type { Context } from '@pilothouse/platform/context'
import type { RegisterAgency } from '../agency/register-agency.ts'
import { findRegisterAgency } from '../agency/register-agency.store.ts'
import type { Publication } from './publication.ts'
import type { Publishing } from './publishing.ts'
import { findPublishing } from './publishing.store.ts'
import { findPublications } from './publication.store.ts'

/** The agency's decisions about its register, the newest first, how it publishes, and what is being published now. */
export async function listPublications(
  context: Context,
): Promise<{ agency: RegisterAgency; publications: Publication[]; publishing: Publishing | null }> {
  return context.transaction(async (db) => {
    const agency = await findRegisterAgency(db, context.person.agencyId)
    return { agency, publications: await findPublications(db, agency.id), publishing: await findPublishing(db) }
  })
}
