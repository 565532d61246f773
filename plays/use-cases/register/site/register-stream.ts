import type { Context } from '@pilothouse/platform/context'
import { nextEntries } from '../entry/read-register.store.ts'
import type { RegisterEntry } from '../entry/register-entry.ts'
import type { RegisterFilter } from '../entry/register-filter.ts'

const ENTRIES_AT_ONCE = 200

/**
 * Every entry that matches, as the register stood after a publication. Holds one page in memory, and no connection while
 * a slow reader takes its time.
 */
export async function* registerEntries(
  context: Context,
  filter: RegisterFilter,
  asOf: number,
): AsyncGenerator<RegisterEntry> {
  let after = 0
  for (;;) {
    const entries = await context.transaction((db) => nextEntries(db, filter, asOf, after, ENTRIES_AT_ONCE))
    yield* entries
    const last = entries.at(-1)
    if (!last || entries.length < ENTRIES_AT_ONCE) return
    after = last.number
  }
}

/** Texts as a body that is made while it is read. */
export const bodyOf = (pieces: AsyncIterable<string>): ReadableStream<Uint8Array> =>
  ReadableStream.from(pieces).pipeThrough(new TextEncoderStream())
