import type { Context } from '@pilothouse/platform/context'
import { plannedCots } from './imported-cots.store.ts'
import type { PlannedCots } from './imported-cots.ts'
import type { RecodingKind } from './import-row.ts'
import type { InventoryImport } from './inventory-import.ts'
import { findImportRow, importsOf, releaseLostImports } from './inventory-import.store.ts'
import { troubleIn } from './reading/import-rows.store.ts'
import { recodingKinds } from './reading/recoding.store.ts'

/** An import with what would be recoded, and where rows need a person. */
export interface OpenedImport {
  readonly import: InventoryImport
  readonly recodings: RecodingKind[]
  readonly trouble: Awaited<ReturnType<typeof troubleIn>>
  readonly cots: PlannedCots | null
}

/** Opens one import. */
export async function findImport(context: Context, { id }: { id: string }): Promise<OpenedImport> {
  return context.transaction(async (db) => {
    await releaseLostImports(db)
    return {
      import: await findImportRow(db, id),
      recodings: await recodingKinds(db, id),
      trouble: await troubleIn(db, id),
      cots: await plannedCots(db, id),
    }
  })
}

/** The agency's last 100 imports. */
export async function listImports(context: Context): Promise<{ imports: InventoryImport[] }> {
  return context.transaction(async (db) => ({ imports: await importsOf(db, 100) }))
}
