import { setTimeout as sleep } from 'node:timers/promises'
import type { Connection } from '@pilothouse/platform/database/connect'
import type pg from 'pg'
import type { Clearance } from '../clearance.ts'
import { waitingList } from './waiting-list.ts'
import { clearanceById, standingClearances } from '../store/clearance.store.ts'

/** What a follower hears: everything (at first, and after the line was cut), or one clearance that changed. */
export type ClearanceNews =
  | { readonly kind: 'all'; readonly clearances: readonly Clearance[]; readonly again: boolean }
  | { readonly kind: 'one'; readonly clearance: Clearance }
  /** The line is cut: what is known may be old. Whoever lets calls pass must not rely on it for long. */
  | { readonly kind: 'cut' }

/** What following needs: a pool for the line that listens, and the same database to read from, for all agencies. */
export interface FollowedClearances {
  /** Settles when everything was read for the first time. */
  readonly ready: Promise<void>
  readonly stop: () => Promise<void>
}

const CHANNEL = 'clearance_changed'
const PAUSE = 250
/** How often a quiet line is tried, and how long it may take to answer, in milliseconds. */
const PULSE = 2000
const PATIENCE = 5000

/**
 * Hears of every change of a clearance as it is committed, whichever server made it. A line that breaks is taken up again,
 * and then everything is read anew, because what was said meanwhile is lost. `onNews` is called in order, one at a time;
 * `onTrouble` hears why a line was taken up again, since a server that cannot read its clearances lets no call pass.
 */
export function followClearances(
  { pool, db }: Pick<Connection, 'pool' | 'db'>,
  onNews: (news: ClearanceNews) => void | Promise<void>,
  onTrouble: (error: unknown) => void = () => {},
): FollowedClearances {
  const stopping = new AbortController()
  const first = Promise.withResolvers<void>()
  let again = false
  const tell = async (news: ClearanceNews): Promise<void> => {
    await onNews(news)
    if (news.kind !== 'all') return
    again = true
    first.resolve()
  }
  const work = (async () => {
    while (!stopping.signal.aborted) {
      await listen({ pool, db, tell, signal: stopping.signal, again }).catch((error: unknown) => {
        if (!stopping.signal.aborted) onTrouble(error)
      })
      if (stopping.signal.aborted) break
      await tell({ kind: 'cut' })
      await sleep(PAUSE, undefined, { signal: stopping.signal }).catch(() => {})
    }
  })()
  return {
    ready: first.promise,
    stop: async () => {
      stopping.abort()
      first.resolve()
      await work
    },
  }
}

interface Listening extends Pick<Connection, 'pool' | 'db'> {
  readonly tell: (news: ClearanceNews) => Promise<void>
  readonly signal: AbortSignal
  readonly again: boolean
}

/** Listens on one line until it breaks or following stops. */
async function listen({ pool, db, tell, signal, again }: Listening): Promise<void> {
  const client = await pool.connect()
  const broken = Promise.withResolvers<never>()
  broken.promise.catch(() => {})
  const onEnd = (): void => broken.reject(new Error('The line to the database was cut'))
  client.once('error', onEnd).once('end', onEnd)
  const changed = waitingList()
  client.on('notification', ({ channel, payload }) => channel === CHANNEL && changed.add(payload ?? ''))
  try {
    // Listens first and reads then, so that nothing falls between the two.
    await client.query(`listen ${CHANNEL}`)
    await tell({ kind: 'all', clearances: await standingClearances(db), again })
    while (!signal.aborted) {
      await Promise.race([changed.next(PULSE, signal), broken.promise])
      await tellChanged(db, changed.take(), tell)
      await pulse(client, broken.promise)
    }
  } finally {
    client.off('error', onEnd).off('end', onEnd)
    client.release(true)
  }
}

async function tellChanged(db: Listening['db'], ids: readonly string[], tell: Listening['tell']): Promise<void> {
  for (const id of ids) {
    const clearance = await clearanceById(db, id)
    if (clearance) await tell({ kind: 'one', clearance })
  }
}

/** A line that died without a word does not answer either. */
async function pulse(client: pg.PoolClient, broken: Promise<never>): Promise<void> {
  const late = sleep(PATIENCE, undefined, { ref: false }).then(() => {
    throw new Error('The line to the database does not answer')
  })
  await Promise.race([client.query('select 1'), broken, late])
}
