import { z } from 'zod'
import { Instant } from '../instant.ts'

/** Where a job stands. A `waiting` job may have run before: its message then says why it runs again. */
export const JobState = z.enum(['waiting', 'running', 'done', 'failed', 'cancelled'])
export type JobState = z.infer<typeof JobState>

/** Work that takes longer than a request, asked for by a person and run with that person's rights. */
export const Job = z.object({
  id: z.uuid(),
  /** Names the work: `import inventory`. */
  kind: z.string(),
  /** What the person reads in a list: `Import of ferries.csv`. */
  title: z.string(),
  state: JobState,
  /** Steps done, in the kind's own unit (rows, files). */
  done: z.coerce.number().int(),
  /** Steps in all, once known. */
  total: z.coerce.number().int().nullable(),
  /** What it is doing, or why it failed and what to do about it. */
  message: z.string(),
  /** What the kind returned; null until it is done. */
  result: z.unknown(),
  askedBy: z.string(),
  askedAt: Instant,
  startedAt: Instant.nullable(),
  /** When its runner last said that it is alive. */
  heartbeatAt: Instant.nullable(),
  /** When somebody asked for it to be stopped. */
  cancelAskedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  /** How often it was started. */
  attempt: z.number().int(),
})
export type Job = z.infer<typeof Job>

/** Whether nothing more will happen to it by itself. */
export const isOver = (job: Pick<Job, 'state'>): boolean => job.state !== 'waiting' && job.state !== 'running'

/** Whether asking to stop it still makes sense. */
export const canCancel = (job: Pick<Job, 'state' | 'cancelAskedAt'>): boolean =>
  !isOver(job) && job.cancelAskedAt === null

/** Whether it may be asked for again as it was. */
export const canRetry = (job: Pick<Job, 'state'>): boolean => job.state === 'failed' || job.state === 'cancelled'
