import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { Refusal } from '../../refusal.ts'
import type { FileStore } from './file-store.ts'

/** A store with what a test needs to look behind it. */
export interface StoreUnderTest {
  readonly store: FileStore
  /** How many files it holds. */
  readonly held: () => Promise<number>
  /** Spoils one file. */
  readonly damage: (sha256: string) => Promise<void>
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const refused = (kind: string) => (error: unknown) => error instanceof Refusal && error.kind === kind

async function* brokenOff(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('half')
  throw new Error('the sender went away')
}

/** What every store keeps to: the rule, and the check that a test runs. */
export const storePromises: ReadonlyMap<string, (under: StoreUnderTest) => Promise<void>> = new Map([
  [
    'gives back the bytes that it took, by their hash',
    async ({ store }) => {
      const bytes = Buffer.alloc(3_000_000, 'ferry')
      const kept = await store.put(Readable.from([bytes.subarray(0, 7), bytes.subarray(7)]), 5_000_000)
      assert.deepEqual(kept, { sha256: hashOf(bytes), size: 3_000_000 })
      assert.ok((await buffer(await store.get(kept.sha256))).equals(bytes))
    },
  ],
  [
    'keeps the same bytes once',
    async ({ store, held }) => {
      await store.put(Readable.from([Buffer.from('twice')]), 100)
      const before = await held()
      await store.put(Readable.from([Buffer.from('twice')]), 100)
      assert.equal(await held(), before)
    },
  ],
  [
    'refuses at the first byte past the limit and keeps nothing',
    async ({ store, held }) => {
      const before = await held()
      await assert.rejects(store.put(Readable.from([Buffer.alloc(60), Buffer.alloc(41)]), 100), refused('too-large'))
      assert.equal(await held(), before)
    },
  ],
  [
    'keeps nothing of a stream that breaks off',
    async ({ store, held }) => {
      const before = await held()
      await assert.rejects(store.put(Readable.from(brokenOff()), 100), /went away/)
      assert.equal(await held(), before)
    },
  ],
  [
    'says when it does not have a file, whatever the name',
    async ({ store }) => {
      for (const unknown of [hashOf(Buffer.from('never kept')), '../../etc/passwd', '']) {
        await assert.rejects(store.get(unknown), refused('not-found'))
      }
    },
  ],
  [
    'never passes damaged bytes off as whole',
    async ({ store, damage }) => {
      const { sha256 } = await store.put(Readable.from([Buffer.from('evidence')]), 100)
      await damage(sha256)
      await assert.rejects(async () => buffer(await store.get(sha256)), /damaged/)
    },
  ],
])
