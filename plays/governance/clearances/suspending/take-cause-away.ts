import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { announce } from '@pilothouse/platform/ledger/announce'
import type { Cause, Clearance } from '../clearance.ts'
import { keyOf } from '../state-on.ts'
import { markCauseLifted } from '../store/cause.store.ts'
import { writeClearance } from '../store/clearance.store.ts'
import { insertChange } from '../store/history.store.ts'

/** Lifts one cause of a clearance that is held. It stays suspended until somebody reinstates it. False when the cause did not stand. */
export async function takeCauseAway(
  db: Database,
  context: Pick<Context, 'person' | 'now'>,
  clearance: Pick<Clearance, 'id' | 'useCaseId' | 'version' | 'lapses' | 'seenOn'>,
  lifted: Pick<Cause, 'kind' | 'subject'> & { readonly because: string },
): Promise<boolean> {
  const { id, useCaseId, version, lapses, seenOn } = clearance
  const { kind, subject, because } = lifted
  const { person } = context
  const at = context.now()
  if (!(await markCauseLifted(db, id, lifted, { by: person, because, at }))) return false
  const ahead = lapses.filter((lapse) => lapse.on > seenOn || keyOf(lapse) !== keyOf(lifted))
  await writeClearance(db, id, { lapses: ahead }, at)
  await insertChange(db, {
    clearanceId: id,
    version,
    what: 'cause lifted',
    because,
    byId: person.id,
    byName: person.name,
    at,
  })
  await announce(db, context, {
    event: 'clearance cause lifted',
    subject: useCaseId,
    detail: { clearanceId: id, kind, subject, because },
  })
  return true
}
