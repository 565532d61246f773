import { sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '@pilothouse/platform/database/connect'
import type { Person } from '@pilothouse/platform/identity/person'
import { Refusal } from '@pilothouse/platform/refusal'
import { cotsPack } from '../../inventory/understand/heading-book.ts'
import { CotsAnswer } from './cots-answer.ts'

/** The agency's answers to all tasks, in OMB's order. */
export async function cotsAnswers(db: Database): Promise<CotsAnswer[]> {
  const rows = await db
    .selectFrom('cots_entry')
    .select(['task as letter', 'used', 'products', 'licences', 'version'])
    .execute()
  const byLetter = new Map(rows.map((row) => [row.letter, row]))
  const blank = { used: '', products: '', licences: '', version: 0 }
  return z.array(CotsAnswer).parse(cotsPack.tasks.map((task) => ({ ...task, ...(byLetter.get(task.letter) ?? blank) })))
}

/** Writes one answer over version `version` of it; 0 when there is none yet. */
export async function saveCotsAnswer(
  db: Database,
  answer: Omit<CotsAnswer, 'task'>,
  by: Person,
  at: Date,
): Promise<void> {
  const { letter, version, used, products, licences } = answer
  const values = {
    used,
    products,
    licences,
    version: version + 1,
    changed_by_id: by.id,
    changed_by_name: by.name,
    changed_at: at,
  }
  const insert = db
    .insertInto('cots_entry')
    .values({ task: letter, ...values })
    .onConflict((on) => on.doNothing())
  const update = db.updateTable('cots_entry').set(values).where('task', '=', letter).where('version', '=', version)
  const written =
    version === 0
      ? (await insert.executeTakeFirst()).numInsertedOrUpdatedRows
      : (await update.executeTakeFirst()).numUpdatedRows
  if (written !== 1n)
    throw new Refusal(
      'conflict',
      'Somebody changed this answer while you were at it. Look at it again, then make your change.',
    )
}

/** How the reader's agency is called. */
export async function agencyName(db: Database): Promise<{ name: string; abbreviation: string }> {
  const row = await db
    .selectFrom('organisation')
    .select(['name', 'abbreviation'])
    .where('id', '=', sql<string>`current_agency()`)
    .executeTakeFirst()
  return row ?? { name: '', abbreviation: '' }
}
