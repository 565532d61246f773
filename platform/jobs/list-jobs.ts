import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'
import type { Job, JobState } from './job.ts'
import { listJobRows } from './job.store.ts'
import { mayReadEveryJob } from './permissions.ts'

/** My jobs, newest first; with `everyone`, those of the whole agency. */
export async function listJobs(
  context: Context,
  input: { everyone: boolean; state?: JobState | undefined; limit: number },
): Promise<{ jobs: Job[] }> {
  const { everyone, state, limit } = input
  if (everyone && !mayReadEveryJob(context.person)) {
    throw new Refusal(
      'not-allowed',
      'Only an administrator or auditor may see the jobs of others. Your own jobs are still listed.',
    )
  }
  const askedBy = everyone ? null : context.person.id
  return { jobs: await context.transaction((db) => listJobRows(db, { askedBy, state, limit })) }
}
