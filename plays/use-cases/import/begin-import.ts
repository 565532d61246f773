import type { Readable } from 'node:stream'
import type { Context } from '@pilothouse/platform/context'
import { startJob } from '@pilothouse/platform/jobs/start-job'
import { announce } from '@pilothouse/platform/ledger/announce'
import { largestFile } from '../inventory/tables/sheet.ts'
import type { InventoryImport } from './inventory-import.ts'
import { findImportRow, insertImport, updateImport } from './inventory-import.store.ts'

/** Takes a file and begins to read it, in a job. Nothing of it reaches the inventory before somebody accepts it. */
export async function beginImport(
  context: Context,
  { fileName }: { fileName: string },
  bytes: Readable,
): Promise<InventoryImport> {
  const { sha256 } = await context.files.put(bytes, largestFile)
  return context.transaction(async (db) => {
    const id = await insertImport(db, { fileSha256: sha256, fileName, by: context.person, at: context.now() })
    const job = await startJob(db, context, {
      kind: 'read inventory file',
      title: `Reading ${fileName}`,
      input: { id },
    })
    await updateImport(db, id, { jobId: job.id })
    await announce(db, context, { event: 'inventory import begun', subject: id, detail: { fileName, sha256 } })
    return findImportRow(db, id)
  })
}
