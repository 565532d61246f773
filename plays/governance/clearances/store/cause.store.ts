import type { Database } from '@pilothouse/platform/database/connect'
import type { Person } from '@pilothouse/platform/identity/person'
import { Cause } from '../clearance.ts'

/** What holds each clearance back, the oldest first. */
export async function causesOfClearances(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Cause[]>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('clearance_cause')
    .select(['clearance_id as clearanceId', 'kind', 'subject', 'because', 'since'])
    .where('clearance_id', 'in', ids)
    .where('lifted_at', 'is', null)
    .orderBy('since')
    .orderBy('id')
    .execute()
  return new Map(
    [...Map.groupBy(rows, ({ clearanceId }) => clearanceId)].map(([id, causes]) => [
      id,
      causes.map((cause) => Cause.parse(cause)),
    ]),
  )
}

/** Writes a cause down; false when the same matter holds it back already. */
export async function insertCause(db: Database, clearanceId: string, cause: Cause): Promise<boolean> {
  const { kind, subject, because, since } = cause
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('clearance_cause')
    .values({ clearance_id: clearanceId, kind, subject, because, since: new Date(since) })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Lifts one cause; false when it did not stand. */
export async function markCauseLifted(
  db: Database,
  clearanceId: string,
  { kind, subject }: Pick<Cause, 'kind' | 'subject'>,
  lifted: { readonly by: Person; readonly because: string; readonly at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('clearance_cause')
    .set({
      lifted_at: lifted.at,
      lifted_by_id: lifted.by.id,
      lifted_by_name: lifted.by.name,
      lifted_because: lifted.because,
    })
    .where('clearance_id', '=', clearanceId)
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .where('lifted_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
