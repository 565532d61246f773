import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { announce } from '@pilothouse/platform/ledger/announce'
import type { Cause, Clearance } from '../clearance.ts'
import { insertCause } from '../store/cause.store.ts'
import { writeClearance } from '../store/clearance.store.ts'
import { insertChange } from '../store/history.store.ts'

/** Suspends a clearance that is held, for one cause. The same matter told again changes nothing and returns false. */
export async function noteCause(
  db: Database,
  context: Pick<Context, 'person' | 'now'>,
  clearance: Pick<Clearance, 'id' | 'useCaseId' | 'version' | 'state'>,
  cause: Cause,
): Promise<boolean> {
  const { id, useCaseId, version, state } = clearance
  if (!(await insertCause(db, id, cause))) return false
  const at = context.now()
  await writeClearance(db, id, { state: 'suspended' }, at)
  await insertChange(db, {
    clearanceId: id,
    version,
    what: state === 'suspended' ? 'another cause' : 'suspended',
    because: cause.because,
    byId: context.person.id,
    byName: context.person.name,
    at,
  })
  const { kind, subject, because } = cause
  await announce(db, context, {
    event: 'clearance suspended',
    subject: useCaseId,
    detail: { clearanceId: id, kind, subject, because },
  })
  return true
}
