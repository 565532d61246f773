import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { installationIn } from '@pilothouse/platform/identity/person'
import { announce } from '@pilothouse/platform/ledger/announce'
import type { Clearance } from '../clearance.ts'
import { causesOn, countedDay } from '../state-on.ts'
import { findClearance, lockClearances, writeClearance } from '../store/clearance.store.ts'
import { insertChange } from '../store/history.store.ts'
import { noteCause } from './note-cause.ts'

/**
 * The clearance of a use, held still until the transaction ends; null when there never was one. What the calendar did
 * meanwhile is written down first, in the name of the installation, so that no clock can take it back.
 */
export async function holdClearance(db: Database, context: Context, useCaseId: string): Promise<Clearance | null> {
  await lockClearances(db, useCaseId)
  const found = await findClearance(db, useCaseId)
  if (found === null || found.state === 'revoked') return found
  const today = countedDay(found, dayOf(context.now()))
  const byCalendar = { ...context, person: installationIn(found.agencyId) }
  let { state } = found
  for (const cause of causesOn(found, today).slice(found.causes.length))
    if (await noteCause(db, byCalendar, { ...found, state }, cause)) state = 'suspended'
  if (found.envelope.validUntil < today && found.seenOn <= found.envelope.validUntil)
    await noteEnd(db, byCalendar, found)
  if (found.seenOn < today) await writeClearance(db, found.id, { seenOn: today }, context.now())
  return findClearance(db, useCaseId)
}

async function noteEnd(db: Database, context: Context, { id, useCaseId, version, envelope }: Clearance): Promise<void> {
  const because = `Its last day was ${envelope.validUntil}.`
  const { person } = context
  const at = context.now()
  await insertChange(db, {
    clearanceId: id,
    version,
    what: 'expired',
    because,
    byId: person.id,
    byName: person.name,
    at,
  })
  const detail = { clearanceId: id, validUntil: envelope.validUntil }
  await announce(db, context, { event: 'clearance expired', subject: useCaseId, detail })
}
