import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { canRetry, type Job } from './job.ts'
import { findJobRow, markWaitingAgain } from './job.store.ts'
import { mayManageEveryJob } from './permissions.ts'

/** Runs a failed or cancelled job again, with the same input and as the person who first asked. */
export async function retryJob(context: Context, input: { id: string }): Promise<Job> {
  const askedBy = mayManageEveryJob(context.person) ? null : context.person.id
  return context.transaction(async (db) => {
    const job = await findJobRow(db, input.id, askedBy, 'change')
    if (!job) throw new Refusal('not-found', 'There is no such job among yours. Go back to the list of your jobs.')
    if (!canRetry(job))
      throw new Refusal('conflict', `This job is ${job.state}. Only a failed or cancelled job can be run again.`)
    return markWaitingAgain(db, job.id)
  })
}
