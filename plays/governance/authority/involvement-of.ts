import type { Database } from '@pilothouse/platform/database/connect'
import { peopleInvolved } from '@pilothouse/use-cases/server'
import type { Participation } from './participation.ts'
import { participationsIn } from './participation.store.ts'

/** Everybody who has taken part in a use, and in which capacity: what use cases know, then what governance recorded. */
export async function involvementOf(db: Database, useCaseId: string): Promise<readonly Participation[]> {
  const known = await peopleInvolved(db, useCaseId)
  const before = known.map(({ personId, name, part, since }): Participation => {
    const capacity = part === 'decided its proposal' ? 'deciding' : 'making'
    return { personId, personName: name, capacity, act: acts[part], at: since }
  })
  return [...before, ...(await participationsIn(db, useCaseId))]
}

const acts = {
  'owns it': 'own it',
  'owned it': 'owned it before',
  'worked on its proposal': 'worked on its pilot proposal',
  'decided its proposal': 'decided about its pilot proposal',
} as const
