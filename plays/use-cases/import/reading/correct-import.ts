import type { Context } from '@pilothouse/platform/context'
import { startJob } from '@pilothouse/platform/jobs/start-job'
import { Refusal } from '@pilothouse/platform/refusal'
import { findImportRow, holdImport, updateImport } from '../inventory-import.store.ts'
import type { Correction, InventoryImport } from '../inventory-import.ts'

/** Reads the file again as a person says: another sheet, another heading row, other meanings of columns. Mends start over. */
export async function correctImport(
  context: Context,
  { id, ...said }: Correction & { id: string },
): Promise<InventoryImport> {
  return context.transaction(async (db) => {
    const { state, understood, fileName } = await holdImport(db, id)
    if (state !== 'ready' && state !== 'failed')
      throw new Refusal('conflict', `This import is ${state} and cannot be read again.`)
    const names = Object.keys(said.columns).length > 0
    const headingLine = said.headingLine ?? (names ? understood?.headingLine : undefined)
    const sheet = said.sheet ?? (names ? understood?.sheet : undefined)
    const { columns, withoutCots } = said
    const correction = { columns, withoutCots, ...(headingLine ? { headingLine } : {}), ...(sheet ? { sheet } : {}) }
    const job = await startJob(db, context, {
      kind: 'read inventory file',
      title: `Reading ${fileName}`,
      input: { id },
    })
    await updateImport(db, id, { state: 'reading', message: '', correction, counts: null, jobId: job.id })
    return findImportRow(db, id)
  })
}
