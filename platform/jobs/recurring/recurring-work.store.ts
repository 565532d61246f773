import { sql } from 'kysely'
import type { Database } from '../../database/connect.ts'

/** What this version does by the clock; what it no longer does is forgotten. `db` must own the table. */
export async function writeSchedule(db: Database, crons: Readonly<Record<string, string>>): Promise<void> {
  const rows = Object.entries(crons).map(([name, cron]) => ({ name, cron }))
  await db
    .deleteFrom('recurring_work')
    .where('name', 'not in', ['', ...Object.keys(crons)])
    .execute()
  if (rows.length === 0) return
  await db
    .insertInto('recurring_work')
    .values(rows)
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ cron: sql<string>`excluded.cron` }))
    .execute()
}

/** That it has begun. */
export async function noteStart(db: Database, name: string, now: Date): Promise<void> {
  await db.updateTable('recurring_work').set({ started_at: now }).where('name', '=', name).execute()
}

/** That it has ended, and how. */
export async function noteEnd(db: Database, name: string, outcome: 'done' | 'failed', now: Date): Promise<void> {
  await db.updateTable('recurring_work').set({ ended_at: now, outcome }).where('name', '=', name).execute()
}

/** Everything that is done by the clock, in the alphabet's order. */
export function findRecurringWork(db: Database) {
  return db
    .selectFrom('recurring_work')
    .select(['name', 'cron', 'started_at as startedAt', 'ended_at as endedAt', 'outcome'])
    .orderBy('name')
    .execute()
}
