import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import type { Blocker } from './coalition.ts'
import { blockersOf, holdBlocker, insertBlocker, sponsorsOf, updateBlocker } from './coalition.store.ts'
import { holdCoalition, writingOf } from './hold-coalition.ts'

/** Writes down what holds a use up, and who it waits for. */
export async function raiseBlocker(
  context: Context,
  input: { useCaseId: string; what: string; waitsFor: string; since: string },
): Promise<{ blockers: Blocker[] }> {
  return context.transaction(async (db) => {
    const { useCaseId } = input
    await holdCoalition(context, db, useCaseId)
    if (input.since > dayOf(context.now())) {
      const words = 'A blocker cannot stand since a later day. Choose today or earlier.'
      throw new Refusal('invalid', words, { fields: { since: words } })
    }
    await insertBlocker(db, input, writingOf(context))
    await announce(db, context, { event: 'blocker raised', subject: useCaseId, detail: { waitsFor: input.waitsFor } })
    return { blockers: await blockersOf(db, useCaseId) }
  })
}

/** Brings a blocker before the sponsor of the use. */
export async function escalateBlocker(
  context: Context,
  { id, version, because }: { id: string; version: number; because: string },
): Promise<{ blockers: Blocker[] }> {
  return context.transaction(async (db) => {
    const blocker = await holdStanding(db, id, version)
    const { useCaseId } = blocker
    await holdCoalition(context, db, useCaseId)
    if (blocker.escalatedAt) throw new Refusal('conflict', 'The sponsor has this already.')
    const [sponsor] = await sponsorsOf(db, useCaseId)
    if (!sponsor || sponsor.endedAt)
      throw new Refusal('conflict', 'This use has no executive sponsor yet. Name one first.')
    const { byName, at } = writingOf(context)
    await updateBlocker(db, blocker, { escalated_at: at, escalated_by_name: byName, escalated_because: because })
    const detail = { blockerId: id, sponsor: sponsor.personId }
    await announce(db, context, { event: 'blocker escalated', subject: useCaseId, detail })
    return { blockers: await blockersOf(db, useCaseId) }
  })
}

/** Writes down how a blocker was resolved: who keeps the use, or its sponsor. */
export async function resolveBlocker(
  context: Context,
  { id, version, resolution }: { id: string; version: number; resolution: string },
): Promise<{ blockers: Blocker[] }> {
  return context.transaction(async (db) => {
    const blocker = await holdStanding(db, id, version)
    const { useCaseId } = blocker
    const [sponsor] = await sponsorsOf(db, useCaseId)
    if (sponsor?.personId !== context.person.id || sponsor.endedAt) await holdCoalition(context, db, useCaseId)
    const { byName, at } = writingOf(context)
    await updateBlocker(db, blocker, { resolved_at: at, resolved_by_name: byName, resolution })
    await announce(db, context, { event: 'blocker resolved', subject: useCaseId, detail: { blockerId: id } })
    return { blockers: await blockersOf(db, useCaseId) }
  })
}

async function holdStanding(db: Database, id: string, version: number): Promise<Blocker> {
  const blocker = await holdBlocker(db, id)
  if (blocker.resolvedAt) throw new Refusal('conflict', `${blocker.resolvedByName} resolved this already.`)
  if (blocker.version !== version)
    throw new Refusal('conflict', 'Somebody changed this blocker meanwhile. Read it again, then write.')
  return blocker
}
