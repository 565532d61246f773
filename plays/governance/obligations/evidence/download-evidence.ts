import { Readable } from 'node:stream'
import type { Context } from '@pilothouse/platform/context'
import { openFile } from '@pilothouse/platform/files/open-file'
import type { Download } from '@pilothouse/platform/http/serve'
import { Refusal } from '@pilothouse/platform/refusal'
import { findEvidence } from './evidence.store.ts'

/** The file that evidence rests on. */
export async function downloadEvidence(context: Context, { id }: { id: string }): Promise<Download> {
  const { fileId } = await context.transaction((db) => findEvidence(db, id))
  if (fileId === null) throw new Refusal('not-found', 'This evidence has no file. Open the duty to see its link.')
  const { file, bytes } = await openFile(context, fileId)
  return { fileName: file.name, type: file.type, body: Readable.toWeb(bytes) as ReadableStream<Uint8Array> }
}
