import type { Context } from '../context.ts'
import type { Database } from '../database/connect.ts'
import { Refusal } from '../refusal.ts'
import type { Job } from './job.ts'
import { holdWaitingTwin, insertJob } from './job.store.ts'

/** What is asked for. `input` is kept as JSON and read again by the kind's own schema. */
export interface JobRequest {
  readonly kind: string
  readonly input: object
  /** What the person reads in a list; the kind unless told. */
  readonly title?: string
  /** One that I asked for and that has not begun will do: it begins after this transaction, so it sees what this one writes. */
  readonly unlessWaiting?: boolean
}

/**
 * Asks for a job in the caller's transaction: it runs only if that commits, as the person who asked.
 * It may run more than once (a machine can die after the work and before the note of it), so a kind must be safe to repeat.
 */
export async function startJob(
  db: Database,
  context: Pick<Context, 'person' | 'now'>,
  request: JobRequest,
): Promise<Job> {
  const { person } = context
  if (person.agencyId === null) throw new Refusal('signed-out', 'Please sign in to go on.')
  const { kind, input, title = kind, unlessWaiting = false } = request
  const job = { agencyId: person.agencyId, kind, title, input, askedBy: person.id, askedAt: context.now() }
  return (unlessWaiting && (await holdWaitingTwin(db, job))) || insertJob(db, job)
}
