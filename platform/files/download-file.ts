import { Readable } from 'node:stream'
import type { Context } from '../context.ts'
import type { Download } from '../http/serve.ts'
import { openFile } from './open-file.ts'
import { mayReadEveryFile } from './permissions.ts'

/** The bytes of an upload of mine, or of anybody in the agency for those who may. */
export async function downloadFile(context: Context, input: { id: string }): Promise<Download> {
  const { person } = context
  const { file, bytes } = await openFile(context, input.id, mayReadEveryFile(person) ? null : person.id)
  return { fileName: file.name, type: file.type, body: Readable.toWeb(bytes) as ReadableStream<Uint8Array> }
}
