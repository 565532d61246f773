import { sql } from 'kysely'
import { mendCell, previewPublication, publishRegister } from '@pilothouse/use-cases/server'
import type { ContextOf } from './use-cases.ts'

/** Cells that changed since the register was published: title of the use, column, what it says now. */
const mends = [
  [
    'Plain-language permit letters',
    'benefits',
    'Fewer calls: one applicant in five asks what a letter means, it was one in three.',
  ],
  ['Summaries of bridge inspection reports', 'vendor_name', 'Example Analytics LLC, Harbor Data Cooperative'],
] as const

/** Publishes the demonstration's register once, and changes a little after it, so that there is something to publish again. */
export async function seedRegister(contextOf: ContextOf): Promise<void> {
  const yuki = await contextOf('Yuki Tanabe')
  const { hash } = await previewPublication(yuki, { restore: null })
  await publishRegister(yuki, { hash, reason: 'First inventory of the year.', restore: null })
  for (const [title, column, value] of mends) {
    const { id, version } = await yuki.transaction((db) =>
      db
        .selectFrom('use_case')
        .select(['id', 'version'])
        .where('title', '=', title)
        .where(sql<boolean>`agency_id = current_agency()`)
        .executeTakeFirstOrThrow(),
    )
    await mendCell(yuki, { useCaseId: id, version, column, value })
  }
}
