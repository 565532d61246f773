import { dayOf } from '@pilothouse/platform/day'
import { createContext, type World } from '@pilothouse/platform/create-context'
import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { installationIn } from '@pilothouse/platform/identity/person'
import { announce } from '@pilothouse/platform/ledger/announce'
import { findEntry } from '../catalogue/catalogue-entry.store.ts'
import { decisionOn } from './approval.ts'
import { agenciesWithEnds, approvalsOf, lastTold, peopleToTell, takeEnded } from './approval.store.ts'
import { tellPeople } from './tell-people.ts'

/** Announces every approval whose last day is over, once, and tells those who heard of it last. By the clock, over all agencies. */
export async function announceEndedApprovals(world: World): Promise<void> {
  for (const agencyId of await agenciesWithEnds(world.db, dayOf(world.now()))) {
    const context = createContext(world, installationIn(agencyId), 'ended approvals')
    await context.transaction(async (db) => {
      for (const ended of await takeEnded(db, dayOf(context.now()), context.now()))
        await announceEnd(db, context, ended)
    })
  }
}

/** Says nothing of an approval that another decision replaced before its end. */
async function announceEnd(
  db: Database,
  context: Context,
  { id, entryId }: { id: string; entryId: string },
): Promise<void> {
  const last = decisionOn(await approvalsOf(db, entryId), dayOf(context.now()))
  if (last?.id !== id) return
  const entry = await findEntry(db, entryId)
  const ids = await lastTold(db, entryId)
  const told = (await peopleToTell(db)).filter((person) => ids.includes(person.id))
  await tellPeople(db, context, {
    ...last,
    decision: 'expired',
    entry,
    told,
    reason: `Its last day was ${last.until ?? ''}.`,
  })
  await announce(db, context, {
    event: 'tool approval expired',
    subject: entryId,
    detail: { key: entry.key, kind: entry.kind, until: last.until, told: told.length },
  })
}
