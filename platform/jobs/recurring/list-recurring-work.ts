import { CronExpressionParser } from 'cron-parser'
import type { Context } from '../../context.ts'
import { RecurringWork } from './recurring-work.ts'
import { findRecurringWork } from './recurring-work.store.ts'

/** What the installation does by the clock, how each went last, and when it is next. */
export async function listRecurringWork(context: Context): Promise<{ work: RecurringWork[] }> {
  const rows = await context.transaction((db) => findRecurringWork(db))
  return { work: rows.map((row) => RecurringWork.parse({ ...row, nextAt: nextTime(row.cron, context.now()) })) }
}

const nextTime = (cron: string, now: Date): Date =>
  CronExpressionParser.parse(cron, { currentDate: now, tz: 'UTC' }).next().toDate()
