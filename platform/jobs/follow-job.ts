import { setTimeout as sleep } from 'node:timers/promises'
import type { Context } from '../context.ts'
import { findJob } from './find-job.ts'
import { isOver, type Job } from './job.ts'

const PAUSE = 400

/** A job as it goes on, each time something of it changes, until it is over. Refuses `not-found` for somebody else's. */
export async function* followJob(context: Context, input: { id: string }, signal: AbortSignal): AsyncGenerator<Job> {
  for (let last = ''; !signal.aborted; await sleep(PAUSE, undefined, { signal }).catch(() => {})) {
    const job = await findJob(context, input)
    const now = JSON.stringify(job)
    if (now !== last) yield job
    if (isOver(job)) return
    last = now
  }
}
