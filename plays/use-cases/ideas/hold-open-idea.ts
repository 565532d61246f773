import type { Database } from '@pilothouse/platform/database/connect'
import { Refusal } from '@pilothouse/platform/refusal'
import type { Idea } from './idea.ts'
import { holdIdea } from './idea.store.ts'

/** The idea, held still, if nobody has settled it yet. */
export async function holdOpenIdea(db: Database, id: string): Promise<Idea> {
  const idea = await holdIdea(db, id)
  if (idea.state !== 'open')
    throw new Refusal('conflict', `${idea.settledByName ?? 'Somebody'} has already settled this idea: ${idea.outcome}`)
  return idea
}
