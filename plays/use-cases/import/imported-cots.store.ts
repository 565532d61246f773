import { z } from 'zod'
import type { Database } from '@pilothouse/platform/database/connect'
import { changesIn, PlannedAnswer } from '../record/cots/planned-answer.ts'
import { ImportedCots, type PlannedCots } from './imported-cots.ts'

const Kept = z.object({ cots: ImportedCots.nullable(), cots_plan: z.array(PlannedAnswer) })

async function keptOf(db: Database, importId: string): Promise<z.infer<typeof Kept>> {
  const columns = ['cots', 'cots_plan'] as const
  return Kept.parse(
    await db.selectFrom('inventory_import').select(columns).where('id', '=', importId).executeTakeFirstOrThrow(),
  )
}

/** The list that the file holds, if any. */
export const importedCots = async (db: Database, importId: string): Promise<ImportedCots | null> =>
  (await keptOf(db, importId)).cots

/** What writing the list changes, as last planned. */
export const plannedAnswers = async (db: Database, importId: string): Promise<PlannedAnswer[]> =>
  (await keptOf(db, importId)).cots_plan

/** The list with what it changes, for a person to read. */
export async function plannedCots(db: Database, importId: string): Promise<PlannedCots | null> {
  const { cots, cots_plan } = await keptOf(db, importId)
  return cots && { ...cots, rows: cots.rows.length, changes: changesIn(cots_plan) }
}

/** Keeps the list as it was read. */
export async function saveImportedCots(db: Database, importId: string, cots: ImportedCots | null): Promise<void> {
  const values = { cots: cots && JSON.stringify(cots), cots_plan: '[]' }
  await db.updateTable('inventory_import').set(values).where('id', '=', importId).execute()
}

/** Keeps what writing the list changes. */
export async function savePlannedAnswers(
  db: Database,
  importId: string,
  planned: readonly PlannedAnswer[],
): Promise<void> {
  await db
    .updateTable('inventory_import')
    .set({ cots_plan: JSON.stringify(planned) })
    .where('id', '=', importId)
    .execute()
}
