import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { Refusal } from '@pilothouse/platform/refusal'
import { involvementOf } from './involvement-of.ts'
import { earlierPart, type Capacity } from './participation.ts'
import { insertParticipation } from './participation.store.ts'

/** What somebody is about to do on a use. */
export interface Part {
  readonly useCaseId: string
  readonly capacity: Capacity
  /** Read after "you" or a name: `decided the privacy review`. */
  readonly act: string
}

/**
 * Records in the caller's transaction that the person acts on a use in this capacity, and refuses who acted in another.
 * Two acts at once wait for one another, so that the second one is judged by the first.
 */
export async function takePart(db: Database, context: Pick<Context, 'person' | 'now'>, part: Part): Promise<void> {
  const { person } = context
  const { useCaseId, capacity, act } = part
  await refuseOtherCapacity(db, context, part)
  const at = context.now().toISOString()
  const first = { personId: person.id, personName: person.name, capacity, act, at }
  if (!(await insertParticipation(db, useCaseId, first))) await refuseOtherCapacity(db, context, part)
}

/** Refuses who acted on the use in another capacity; records nothing. For pages that say beforehand what is not possible. */
export async function refuseOtherCapacity(
  db: Database,
  context: Pick<Context, 'person'>,
  { useCaseId, capacity }: Pick<Part, 'useCaseId' | 'capacity'>,
): Promise<void> {
  const earlier = earlierPart(await involvementOf(db, useCaseId), context.person.id, capacity)
  if (!earlier) return
  throw new Refusal(
    'not-allowed',
    `Somebody else must do this: you ${earlier.act}. Nobody reviews, tests or decides on a use in which they had another part.`,
  )
}
