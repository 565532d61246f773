import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { announce } from '@pilothouse/platform/ledger/announce'
import { findEntries } from '../entry/read-register.store.ts'
import { hashOfSet } from '../publication/hash-of-set.ts'
import type { Publication } from '../publication/publication.ts'
import { findPublication, findPublications, insertPublication } from '../publication/publication.store.ts'
import type { RegisterAgency } from './register-agency.ts'
import { setNotice } from './register-agency.store.ts'

/** Records a decision about the notice and carries it out, under the agency's next publication number. */
export async function decideNotice(
  db: Database,
  context: Context,
  agency: RegisterAgency,
  decision: Pick<Publication, 'kind' | 'statement' | 'reason'>,
): Promise<Publication> {
  const number = ((await findPublications(db, agency.id))[0]?.number ?? 0) + 1
  const setSha256 = hashOfSet(await findEntries(db, agency.id))
  await insertPublication(db, { ...decision, number, by: context.person, at: context.now(), counts: null, setSha256 })
  await setNotice(db, agency.id, decision.statement)
  await announce(db, context, {
    event: decision.kind,
    subject: agency.id,
    detail: { number, reason: decision.reason, statement: decision.statement },
  })
  return findPublication(db, agency.id, number)
}
