import { Readable } from 'node:stream'
import type { Context } from '../context.ts'
import { announce } from '../ledger/announce.ts'
import { Refusal } from '../refusal.ts'
import { keepPace, type Pace } from './keep-pace.ts'
import { watchType } from './sniffing/watch-type.ts'
import { FILE_LIMIT, type StoredFile } from './stored-file.ts'
import { insertStoredFile } from './stored-file.store.ts'

const patient: Pace = { idleSeconds: 30, wholeSeconds: 900 }

/**
 * Keeps an upload, as it flows: nothing larger than 100 MB, nothing that is not what its name says,
 * nothing from a sender who falls silent for 30 seconds or needs more than 15 minutes.
 */
export async function keepFile(
  context: Context,
  input: { name: string },
  body: ReadableStream<Uint8Array>,
  pace: Pace = patient,
): Promise<StoredFile> {
  const { person } = context
  const { agencyId } = person
  if (agencyId === null) throw new Refusal('signed-out', 'Please sign in to go on.')
  const watch = watchType(input.name)
  const kept = await context.files.put(
    Readable.from(watch.pass(keepPace(body, pace)), { objectMode: false }),
    FILE_LIMIT,
  )
  return context.transaction(async (db) => {
    const uploadedAt = context.now().toISOString()
    const file = await insertStoredFile(db, agencyId, {
      ...kept,
      name: input.name,
      type: watch.type,
      uploadedBy: person.id,
      uploadedAt,
    })
    const { sha256, size, type } = file
    await announce(db, context, { event: 'file uploaded', subject: file.id, detail: { sha256, size, type } })
    return file
  })
}
