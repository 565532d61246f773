import { Readable } from 'node:stream'
import type { Context } from '@pilothouse/platform/context'
import { startJob } from '@pilothouse/platform/jobs/start-job'
import { announce } from '@pilothouse/platform/ledger/announce'
import { largestFile } from '../inventory/tables/sheet.ts'
import type { ReferenceInventory } from './reference-inventory.ts'
import { findReferenceInventory, insertReference, updateReference } from './reference.store.ts'

/** Takes a published inventory into the library and begins to read it, in a job. */
export async function importReference(
  context: Context,
  input: { title: string; source: string; fileName: string },
  body: ReadableStream<Uint8Array>,
): Promise<ReferenceInventory> {
  const { sha256 } = await context.files.put(Readable.from(body), largestFile)
  return context.transaction(async (db) => {
    const id = await insertReference(db, { ...input, fileSha256: sha256, by: context.person, at: context.now() })
    const job = await startJob(db, context, {
      kind: 'read reference inventory',
      title: `Reading ${input.title}`,
      input: { id },
    })
    await updateReference(db, id, { jobId: job.id })
    await announce(db, context, {
      event: 'reference inventory imported',
      subject: id,
      detail: { title: input.title, sha256 },
    })
    return findReferenceInventory(db, id)
  })
}
