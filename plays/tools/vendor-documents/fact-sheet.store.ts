import type { Database } from '@pilothouse/platform/database/connect'
import { FactSheet } from './fact-sheet.ts'

/** The newest fact sheet of an entry. */
export async function latestFactSheet(db: Database, entryId: string): Promise<FactSheet | null> {
  const row = await db
    .selectFrom('fact_sheet')
    .select(['entry_id as entryId', 'version', 'edition', 'supplied_by as suppliedBy', 'claims'])
    .select(['saved_by_name as savedByName', 'saved_at as savedAt'])
    .where('entry_id', '=', entryId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? FactSheet.parse(row) : null
}

/** Writes a version of a fact sheet. */
export async function insertFactSheet(
  db: Database,
  { entryId, version, edition, suppliedBy, claims, savedByName }: Omit<FactSheet, 'savedAt'>,
  at: Date,
): Promise<void> {
  await db
    .insertInto('fact_sheet')
    .values({
      entry_id: entryId,
      version,
      edition,
      supplied_by: suppliedBy,
      claims: JSON.stringify(claims),
      saved_by_name: savedByName,
      saved_at: at,
    })
    .execute()
}
