import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'
import type { Job } from './job.ts'
import { findJobRow } from './job.store.ts'
import { mayReadEveryJob } from './permissions.ts'

/** A job as it stands now. Refuses `not-found` for somebody else's, unless the person may read every job of the agency. */
export async function findJob(context: Context, input: { id: string }): Promise<Job> {
  const askedBy = mayReadEveryJob(context.person) ? null : context.person.id
  const job = await context.transaction((db) => findJobRow(db, input.id, askedBy))
  if (!job) throw new Refusal('not-found', 'There is no such job among yours. Go back to the list of your jobs.')
  return job
}
