import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Refusal } from '../../refusal.ts'
import { measure } from './measure.ts'

/** Bytes on this machine's disk, complete and flushed, before they are taken into a store. */
export interface Draft {
  readonly place: string
  readonly sha256: string
  readonly size: number
}

const DAY = 86_400_000
const noRoom = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

/** Writes the bytes into `folder`, hands the draft to `take`, and leaves no draft behind whatever happens. */
export async function withDraft<T>(
  folder: string,
  bytes: Readable,
  limit: number,
  take: (draft: Draft) => Promise<T>,
): Promise<T> {
  const place = path.join(folder, randomUUID())
  const kept = measure(limit)
  try {
    await mkdir(folder, { recursive: true })
    await pipeline(bytes, kept.through, createWriteStream(place, { flush: true, mode: 0o600 }))
    return await take({ place, ...kept.result() })
  } catch (error) {
    throw isNoRoom(error)
      ? new Refusal('unavailable', 'The disk for files is full, so this was not kept. Tell the administrator.')
      : error
  } finally {
    await rm(place, { force: true })
  }
}

const isNoRoom = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && noRoom.has(String(error.code))

/** Removes drafts that a killed process left more than a day ago. */
export async function clearOldDrafts(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const place = path.join(folder, name)
    const found = await stat(place).catch(() => null)
    if (found && found.mtimeMs < Date.now() - DAY) await rm(place, { force: true })
  }
}
