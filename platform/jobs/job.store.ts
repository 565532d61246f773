import { sql, type Selectable } from 'kysely'
import type { DB } from '../../database/tables.ts'
import type { Database } from '../database/connect.ts'
import { Job, type JobState } from './job.ts'

/** What a new job row holds. */
export interface NewJob {
  readonly agencyId: string
  readonly kind: string
  readonly title: string
  readonly input: object
  readonly askedBy: string
  readonly askedAt: Date
}

/** Whose jobs, in which state. `askedBy` null means everybody's. */
export interface JobFilter {
  readonly askedBy: string | null
  readonly state?: JobState | undefined
  readonly limit: number
}

/** Writes a waiting job. */
export async function insertJob(db: Database, job: NewJob): Promise<Job> {
  const row = await db
    .insertInto('job')
    .values({
      agency_id: job.agencyId,
      kind: job.kind,
      title: job.title,
      input: JSON.stringify(job.input),
      asked_by: job.askedBy,
      asked_at: job.askedAt,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return toJob(row)
}

/** A job like this one that has not begun. It is locked, so that it begins only after this transaction. */
export async function holdWaitingTwin(db: Database, job: NewJob): Promise<Job | null> {
  const row = await db
    .selectFrom('job')
    .selectAll()
    .where('agency_id', '=', job.agencyId)
    .where('asked_by', '=', job.askedBy)
    .where('kind', '=', job.kind)
    .where('input', '=', sql<string>`${JSON.stringify(job.input)}::jsonb`)
    .where('state', '=', 'waiting')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()
  return row ? toJob(row) : null
}

/** One job, if it is among those of `askedBy` (null: of everybody). Locks the row when it is about to change. */
export async function findJobRow(
  db: Database,
  id: string,
  askedBy: string | null,
  lock: 'read' | 'change' = 'read',
): Promise<Job | null> {
  let query = db.selectFrom('job').selectAll().where('id', '=', id)
  if (askedBy !== null) query = query.where('asked_by', '=', askedBy)
  const row = await (lock === 'change' ? query.forUpdate() : query).executeTakeFirst()
  return row ? toJob(row) : null
}

/** Jobs by when they were asked for, newest first. */
export async function listJobRows(db: Database, filter: JobFilter): Promise<Job[]> {
  let query = db.selectFrom('job').selectAll().orderBy('asked_at', 'desc').orderBy('id').limit(filter.limit)
  if (filter.askedBy !== null) query = query.where('asked_by', '=', filter.askedBy)
  if (filter.state !== undefined) query = query.where('state', '=', filter.state)
  return (await query.execute()).map(toJob)
}

/** Ends a waiting job at once; asks the runner of a running one to stop. */
export async function markCancelAsked(db: Database, job: Job, at: Date): Promise<Job> {
  const ended =
    job.state === 'waiting' ? { state: 'cancelled', message: 'Cancelled before it started.', ended_at: at } : {}
  const row = await db
    .updateTable('job')
    .set({ cancel_asked_at: at, ...ended })
    .where('id', '=', job.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  return toJob(row)
}

/** Sends an ended job back to the start of the line. */
export async function markWaitingAgain(db: Database, id: string): Promise<Job> {
  const row = await db
    .updateTable('job')
    .set({ state: 'waiting', message: '', dispatched_at: null, cancel_asked_at: null, ended_at: null })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
  return toJob(row)
}

const toJob = (row: Selectable<DB['job']>): Job =>
  Job.parse({
    ...row,
    askedBy: row.asked_by,
    askedAt: row.asked_at,
    startedAt: row.started_at,
    heartbeatAt: row.heartbeat_at,
    cancelAskedAt: row.cancel_asked_at,
    endedAt: row.ended_at,
  })
