import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import { mayDecideProposals, mayTriageIdeas } from '../permissions.ts'
import {
  endingPilots,
  glanceAt,
  openIdeas,
  ownProposals,
  proposalsToDecide,
  readyImports,
  recentChanges,
} from './today.store.ts'
import type { Today } from './waiting.ts'

/** What waits for the person, the oldest first; what changed on their uses; and how the programme stands. */
export function seeToday(context: Context): Promise<Today> {
  const { person, now } = context
  return context.transaction(async (db) => {
    const waiting = [
      ...(mayDecideProposals(person) ? await proposalsToDecide(db, person.id) : []),
      ...(mayTriageIdeas(person) ? await openIdeas(db, person.id) : []),
      ...(await endingPilots(db, person.id, dayOf(now()))),
      ...(await ownProposals(db, person.id)),
      ...(await readyImports(db, person.id)),
    ]
    const changes = await recentChanges(db, mayTriageIdeas(person) ? null : person.id)
    waiting.sort((one, other) => one.since.localeCompare(other.since))
    return { waiting, changes: [...changes], glance: await glanceAt(db) }
  })
}
