import type { Database } from '@pilothouse/platform/database/connect'
import { Refusal } from '@pilothouse/platform/refusal'
import { cotsPack } from '../../inventory/understand/heading-book.ts'
import type { CotsRow } from '../../inventory/understand/understand-cots.ts'
import { agencyName, cotsAnswers } from './cots-answer.store.ts'
import { cotsColumns, type PlannedAnswer } from './planned-answer.ts'

/** The rows of this agency: a list of several is read for those that name it. */
export async function ownCotsRows(db: Database, rows: readonly CotsRow[]): Promise<CotsRow[]> {
  const agencies = new Set(rows.map(({ agency }) => agency.trim().toLowerCase()))
  if (agencies.size <= 1) return [...rows]
  const { name, abbreviation } = await agencyName(db)
  const own = rows.filter(({ agency }) =>
    [name, abbreviation].some((known) => known.toLowerCase() === agency.trim().toLowerCase()),
  )
  if (own.length > 0) return own
  throw new Refusal(
    'invalid',
    `The file lists ${agencies.size} agencies, and none is ${name}. Keep the rows of one agency and try again.`,
  )
}

/** What rows would change in the list as it is now. Where two name one task, the last one counts. */
export async function planCots(db: Database, rows: readonly CotsRow[]): Promise<PlannedAnswer[]> {
  const byTask = new Map(rows.map((row) => [row.task, row]))
  return (await cotsAnswers(db)).flatMap(({ letter, task, version, used, products, licences }) => {
    const row = byTask.get(task)
    const before = { used, products, licences }
    if (!row || cotsColumns.every((column) => row[column] === before[column])) return []
    return [{ letter, version, before, after: { used: row.used, products: row.products, licences: row.licences } }]
  })
}

/** Tasks of a list that are none of OMB's 20. They cannot be kept. */
export const unknownTasks = (rows: readonly CotsRow[]): string[] =>
  rows.map(({ task }) => task).filter((task) => !cotsPack.tasks.some((known) => known.task === task))
