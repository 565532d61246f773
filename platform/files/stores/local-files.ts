import { createReadStream } from 'node:fs'
import { mkdir, open, rename, stat } from 'node:fs/promises'
import path from 'node:path'
import { Refusal } from '../../refusal.ts'
import { clearOldDrafts, withDraft } from './draft.ts'
import { isSha256, type FileStore } from './file-store.ts'
import { provesItself } from './measure.ts'

/** Keeps files in a folder, each under its own hash. A killed write leaves only a draft that nobody reads. */
export function localFiles(folder: string): FileStore {
  const drafts = path.join(folder, 'drafts')
  const placeOf = (sha256: string) => path.join(folder, sha256.slice(0, 2), sha256)
  return {
    put: async (bytes, limit) => {
      await clearOldDrafts(drafts)
      return withDraft(drafts, bytes, limit, async ({ place, sha256, size }) => {
        const home = path.dirname(placeOf(sha256))
        await mkdir(home, { recursive: true })
        await rename(place, placeOf(sha256))
        await syncFolder(home)
        return { sha256, size }
      })
    },
    get: async (sha256) => {
      const found = isSha256(sha256) && (await stat(placeOf(sha256)).catch(() => null))
      if (!found) throw new Refusal('not-found', 'This file is no longer in the store. Upload it again.')
      return createReadStream(placeOf(sha256)).compose(provesItself(sha256))
    },
  }
}

/** A name is on the disk for good only when its folder is: a record must not outlive its file in a power cut. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
