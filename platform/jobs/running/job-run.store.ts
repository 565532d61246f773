import { sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '../../database/connect.ts'
import type { Step } from './job-work.ts'

/** A job as its runner holds it. Every write carries `attempt`: who lost the job writes nothing. */
const HeldJob = z.object({
  id: z.uuid(),
  agency_id: z.uuid(),
  kind: z.string(),
  input: z.unknown(),
  asked_by: z.string(),
  attempt: z.number().int(),
  cancel_asked_at: z.date().nullable(),
})
export type HeldJob = z.infer<typeof HeldJob>

/** How a run ended: over for good, or back in the line (`waiting`, with the dispatcher's next try or a new dispatch). */
export interface Ending {
  readonly state: 'done' | 'failed' | 'cancelled' | 'waiting'
  readonly message: string
  readonly result?: unknown
  readonly dispatchAgain?: boolean
}

/** Takes a job that waits, or whose runner was lost; null when it is over. */
export async function takeJob(db: Database, id: string, now: Date): Promise<HeldJob | null> {
  const row = await db
    .updateTable('job')
    .set((is) => ({
      state: 'running',
      attempt: sql<number>`attempt + 1`,
      started_at: is.fn.coalesce('started_at', is.val(now)),
      heartbeat_at: sql<Date>`now()`,
      done: 0,
      total: null,
      message: '',
    }))
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'running'])
    .returning(['id', 'agency_id', 'kind', 'input', 'asked_by', 'attempt', 'cancel_asked_at'])
    .executeTakeFirst()
  return row ? HeldJob.parse(row) : null
}

/** Says that the runner is alive and how far the job is. Tells whether it still holds the job, and whether to stop. */
export async function beat(db: Database, job: HeldJob, step: Step): Promise<'go on' | 'cancel' | 'lost'> {
  const row = await db
    .updateTable('job')
    .set({ heartbeat_at: sql<Date>`now()`, ...step })
    .where('id', '=', job.id)
    .where('attempt', '=', job.attempt)
    .where('state', '=', 'running')
    .returning('cancel_asked_at')
    .executeTakeFirst()
  if (!row) return 'lost'
  return row.cancel_asked_at ? 'cancel' : 'go on'
}

/** Writes how a run ended, unless another runner has the job by now. */
export async function settleJob(db: Database, job: HeldJob, ending: Ending, now: Date): Promise<void> {
  const { state, message, result } = ending
  await db
    .updateTable('job')
    .set({
      state,
      message,
      ...(result === undefined ? {} : { result: JSON.stringify(result) }),
      ...(state === 'waiting' ? {} : { ended_at: now }),
      ...(state === 'done' ? { done: sql<string>`coalesce(total, done)` } : {}),
      ...(ending.dispatchAgain ? { dispatched_at: null } : {}),
    })
    .where('id', '=', job.id)
    .where('attempt', '=', job.attempt)
    .where('state', '=', 'running')
    .execute()
}

/** Ends a job that the dispatcher gave up: its runners died again and again. */
export async function settleLost(db: Database, id: string, message: string, now: Date): Promise<void> {
  await db
    .updateTable('job')
    .set({ state: 'failed', message, ended_at: now })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'running'])
    .execute()
}

/** Marks up to 100 jobs that no dispatcher has yet as handed over, oldest first, and returns their ids. */
export async function takeUndispatched(db: Database): Promise<string[]> {
  const rows = await db
    .updateTable('job')
    .set({ dispatched_at: sql<Date>`now()` })
    .where('id', 'in', (select) =>
      select
        .selectFrom('job')
        .select('id')
        .where('state', '=', 'waiting')
        .where('dispatched_at', 'is', null)
        .orderBy('asked_at')
        .limit(100)
        .forUpdate()
        .skipLocked(),
    )
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}
