import { sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '@pilothouse/platform/database/connect'
import { ReportedUse } from './reported-use.ts'

const reported = (db: Database) =>
  db
    .selectFrom('use_case')
    .innerJoin('organisation', 'organisation.id', 'use_case.organisation_id')
    .select([
      'use_case.id',
      'use_case.title',
      'use_case.inventory_id as inventoryId',
      'organisation.name as bureau',
      'use_case.cells',
    ])
    .where(sql<boolean>`use_case.stage is distinct from 'idea'`)

/** Every use of the reader's agency that belongs in its inventory, oldest first. */
export async function findReportedUses(db: Database): Promise<ReportedUse[]> {
  const rows = await reported(db)
    .orderBy('use_case.created_at')
    .orderBy('use_case.inventory_id')
    .orderBy('use_case.id')
    .execute()
  return z.array(ReportedUse).parse(rows)
}

/** One use of the reader's agency; undefined when it does not belong in its inventory. */
export async function findReportedUse(db: Database, id: string): Promise<ReportedUse | undefined> {
  const row = await reported(db).where('use_case.id', '=', id).executeTakeFirst()
  return row && ReportedUse.parse(row)
}
