import type { Context } from '../context.ts'
import type { Database } from '../database/connect.ts'
import { Refusal } from '../refusal.ts'
import type { Job } from './job.ts'
import { insertJob } from './job.store.ts'

/** What is asked for. `input` is kept as JSON and read again by the kind's own schema. */
export interface JobRequest {
  readonly kind: string
  readonly input: object
  /** What the person reads in a list; the kind unless told. */
  readonly title?: string
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
  const { kind, input, title = kind } = request
  return insertJob(db, { agencyId: person.agencyId, kind, title, input, askedBy: person.id, askedAt: context.now() })
}
