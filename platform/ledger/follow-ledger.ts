import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import type { Logger } from 'pino'
import { z } from 'zod'
import { createContext, type World } from '../create-context.ts'
import type { Context } from '../context.ts'
import { installationIn } from '../identity/person.ts'

/** A fact from the ledger, as a reaction reads it. */
const Fact = z.object({
  sequence: z.string(),
  agencyId: z.uuid(),
  event: z.string(),
  subject: z.string(),
  /** What its announcement told. */
  detail: z.record(z.string(), z.unknown()),
})
export type Fact = z.infer<typeof Fact>

/** When one of these events has happened, then this is done, in the name of the installation, in the fact's agency. */
export interface Reaction {
  readonly when: readonly string[]
  /**
   * For what reads the record as it stands: of facts that came together about the same subject, or in the same agency, only
   * the last one is acted on. Left out, every fact is.
   */
  readonly onceFor?: 'subject' | 'agency'
  /** Runs at least once for each fact, so it must be safe to repeat. */
  readonly act: (context: Context, fact: Fact) => Promise<void>
}

/** What a follower needs. */
export interface Following {
  readonly pool: pg.Pool
  readonly world: World
  readonly log: Pick<Logger, 'error'>
  readonly reactions: readonly Reaction[]
}

const NAME = 'reactions'
const FOLLOWER_LOCK = 5_120_121
const PAUSE = 500
const TRIES = 3

/** Acts on the ledger's facts in their order, once for the whole installation however many servers run. */
export function followLedger(following: Following): { stop: () => Promise<void> } {
  const stopping = new AbortController()
  const work = follow(following, stopping.signal)
  return {
    stop: async () => {
      stopping.abort()
      await work
    },
  }
}

async function follow(following: Following, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const acted = await actAlone(following).catch((error: unknown) => {
      following.log.error({ err: error }, 'the ledger could not be followed')
      return 0
    })
    if (acted === 0) await sleep(PAUSE, undefined, { signal }).catch(() => {})
  }
}

/** One batch under a lock that only one server holds. Returns how many facts it passed. */
async function actAlone(following: Following): Promise<number> {
  const client = await following.pool.connect()
  try {
    const { rows } = await client.query<{ ours: boolean }>('select pg_try_advisory_lock($1) as ours', [FOLLOWER_LOCK])
    if (!rows[0]?.ours) return 0
    try {
      return await actOnBatch(following, client)
    } finally {
      await client.query('select pg_advisory_unlock($1)', [FOLLOWER_LOCK])
    }
  } finally {
    client.release()
  }
}

async function actOnBatch(following: Following, client: pg.PoolClient): Promise<number> {
  const { rows } = await client.query(
    `select sequence, agency_id as "agencyId", event, subject, body::jsonb -> 'detail' as detail
     from ledger_entry
     where agency_id is not null and sequence > coalesce((select sequence from ledger_follower where name = $1), 0)
     order by sequence limit 200`,
    [NAME],
  )
  const facts = rows.map((row) => Fact.parse(row))
  const last = lastOfEach(following.reactions, facts)
  for (const fact of facts) {
    const due = following.reactions.filter((reaction) => isDue(reaction, fact, last))
    for (const reaction of due) await act(following, reaction, fact)
    if (due.length > 0 || fact === facts.at(-1)) await remember(client, fact)
  }
  return facts.length
}

/** Of each reaction that is done once for a subject or an agency, the fact at which it is done. */
function lastOfEach(reactions: readonly Reaction[], facts: readonly Fact[]): ReadonlyMap<Reaction, ReadonlySet<Fact>> {
  const gathered = reactions.flatMap((reaction) => {
    const { when, onceFor } = reaction
    if (!onceFor) return []
    const answered = facts.filter(({ event }) => when.includes(event))
    const keyOf = ({ agencyId, subject }: Fact): string => (onceFor === 'agency' ? agencyId : `${agencyId} ${subject}`)
    return [[reaction, new Set(new Map(answered.map((fact) => [keyOf(fact), fact])).values())] as const]
  })
  return new Map(gathered)
}

const isDue = (reaction: Reaction, fact: Fact, last: ReadonlyMap<Reaction, ReadonlySet<Fact>>): boolean =>
  reaction.when.includes(fact.event) && (last.get(reaction)?.has(fact) ?? true)

async function remember(client: pg.PoolClient, { sequence }: Fact): Promise<void> {
  await client.query(
    `insert into ledger_follower (name, sequence) values ($1, $2) on conflict (name) do update set sequence = excluded.sequence`,
    [NAME, sequence],
  )
}

async function act({ world, log }: Following, reaction: Reaction, fact: Fact): Promise<void> {
  const context = createContext(world, installationIn(fact.agencyId), `ledger ${fact.sequence}`)
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    try {
      return await reaction.act(context, fact)
    } catch (error) {
      log.error({ err: error, fact, attempt }, 'a reaction failed')
      await sleep(attempt * 100)
    }
  }
}
