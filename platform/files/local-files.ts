import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Refusal } from '../refusal.ts'
import type { FileStore } from './file-store.ts'

/** Keeps files in a folder, each under its own hash. A killed write leaves only a draft that nobody reads. */
export function localFiles(folder: string): FileStore {
  const placeOf = (sha256: string) => path.join(folder, sha256.slice(0, 2), sha256)
  return {
    put: async (bytes, limit) => {
      const draft = path.join(folder, 'drafts', randomUUID())
      await mkdir(path.dirname(draft), { recursive: true })
      try {
        const kept = measure(limit)
        await pipeline(bytes, kept.through, createWriteStream(draft, { flush: true }))
        const { sha256, size } = kept.result()
        await mkdir(path.dirname(placeOf(sha256)), { recursive: true })
        await rename(draft, placeOf(sha256))
        return { sha256, size }
      } finally {
        await rm(draft, { force: true })
      }
    },
    get: async (sha256) => {
      const found = /^[0-9a-f]{64}$/.test(sha256) && (await stat(placeOf(sha256)).catch(() => null))
      if (!found) throw new Refusal('not-found', 'This file is no longer in the store. Upload it again.')
      return createReadStream(placeOf(sha256))
    },
  }
}

/** Hashes and counts what flows through, and refuses at the first byte past the limit. */
export function measure(limit: number): { through: Transform; result: () => { sha256: string; size: number } } {
  const hash = createHash('sha256')
  let size = 0
  const through = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      size += chunk.length
      if (size > limit) return done(new Refusal('too-large', `This is larger than the ${Math.round(limit / 1_000_000)} MB that are accepted here.`))
      hash.update(chunk)
      done(null, chunk)
    },
  })
  return { through, result: () => ({ sha256: hash.digest('hex'), size }) }
}
