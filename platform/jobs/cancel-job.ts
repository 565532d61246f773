import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { canCancel, isOver, type Job } from './job.ts'
import { findJobRow, markCancelAsked } from './job.store.ts'
import { mayManageEveryJob } from './permissions.ts'

/** Ends a waiting job at once; a running one is told to stop and does so at its next step. */
export async function cancelJob(context: Context, input: { id: string }): Promise<Job> {
  const askedBy = mayManageEveryJob(context.person) ? null : context.person.id
  return context.transaction(async (db) => {
    const job = await findJobRow(db, input.id, askedBy, 'change')
    if (!job) throw new Refusal('not-found', 'There is no such job among yours. Go back to the list of your jobs.')
    if (isOver(job))
      throw new Refusal('conflict', `This job is already ${job.state}, so there is nothing left to cancel.`)
    return canCancel(job) ? markCancelAsked(db, job, context.now()) : job
  })
}
