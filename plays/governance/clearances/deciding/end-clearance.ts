import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { announce } from '@pilothouse/platform/ledger/announce'
import type { Authority } from '../../authority/find-authority.ts'
import type { Clearance } from '../clearance.ts'
import { writeClearance } from '../store/clearance.store.ts'
import { insertChange } from '../store/history.store.ts'

/** Ends a clearance that is held, for good. `authority` is null when a fact of the record ends it. */
export async function endClearance(
  db: Database,
  context: Pick<Context, 'person' | 'now'>,
  clearance: Pick<Clearance, 'id' | 'useCaseId' | 'version'>,
  because: string,
  authority: Authority | null = null,
): Promise<void> {
  const { id, useCaseId, version } = clearance
  const { person } = context
  const at = context.now()
  await insertChange(db, {
    clearanceId: id,
    version,
    what: 'revoked',
    because,
    byId: person.id,
    byName: person.name,
    ...(authority ? { asRole: authority.asRole, delegationId: authority.delegationId } : {}),
    at,
  })
  await writeClearance(db, id, { state: 'revoked' }, at)
  await announce(db, context, { event: 'clearance revoked', subject: useCaseId, detail: { clearanceId: id, because } })
}
