import { sql } from 'kysely'
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Database } from '../database/connect.ts'
import { readCheckpoint, writeCheckpoint, type Checkpoint } from './checkpoint.ts'

/** What a check of the chain found: everything as it was sealed, or the first place that is not. */
export type Verdict =
  | { readonly kind: 'whole'; readonly count: number }
  | { readonly kind: 'broken'; readonly sequence: number; readonly reason: string }

const BATCH = 1000

const SealedEntry = z.object({
  id: z.string(),
  agency: z.string().nullable(),
  person: z.string(),
  event: z.string(),
  subject: z.string(),
  at: z.string(),
  body: z.string(),
  sequence: z.coerce.number(),
  previous_hash: z.instanceof(Buffer),
  hash: z.instanceof(Buffer),
})
type SealedEntry = z.infer<typeof SealedEntry>

/** What the body says again, and must say alike. */
const told = ['id', 'agency', 'person', 'event', 'subject', 'at'] as const

/** Reads the whole chain in its order, a thousand entries at a time, and names the first one that was tampered with. */
export async function verifyLedger(db: Database): Promise<Verdict> {
  let last: Pick<SealedEntry, 'sequence' | 'hash'> = { sequence: 0, hash: Buffer.alloc(0) }
  for (;;) {
    const entries = await readAfter(db, last.sequence)
    for (const entry of entries) {
      const reason = faultOf(entry, last)
      if (reason !== null) return { kind: 'broken', sequence: Math.min(entry.sequence, last.sequence + 1), reason }
      last = entry
    }
    if (entries.length < BATCH) break
  }
  const stray = await findStray(db)
  if (stray !== null) {
    return {
      kind: 'broken',
      sequence: last.sequence + 1,
      reason: `The entry ${stray} stands outside the chain: it was put in past the seal.`,
    }
  }
  return { kind: 'whole', count: last.sequence }
}

async function readAfter(db: Database, sequence: number): Promise<SealedEntry[]> {
  const { rows } = await sql`
    select id, agency_id as agency, person_id as person, event, subject, body, sequence, previous_hash, hash,
           to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
    from ledger_entry where sequence > ${sequence} and hash is not null and previous_hash is not null
    order by sequence limit ${BATCH}`.execute(db)
  return z.array(SealedEntry).parse(rows)
}

function faultOf(entry: SealedEntry, before: { sequence: number; hash: Buffer }): string | null {
  const expected = before.sequence + 1
  if (entry.sequence !== expected) return `It is missing: after entry ${before.sequence} comes entry ${entry.sequence}.`
  const hash = createHash('sha256').update(entry.previous_hash).update(entry.body).digest()
  if (!hash.equals(entry.hash)) return 'Its text was changed after it was sealed.'
  if (!entry.previous_hash.equals(before.hash))
    return `It does not follow entry ${before.sequence}: one of the two was replaced or moved.`
  const said = readBody(entry.body)
  const differs = told.find((name) => toMicroseconds(said[name]) !== entry[name])
  return differs === undefined ? null : `Its column for the ${differs} does not say what its sealed text says.`
}

function readBody(body: string): Record<string, unknown> {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(body))
  } catch {
    return {}
  }
}

/** The body counts milliseconds, the column microseconds. */
const toMicroseconds = (value: unknown): unknown =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value)
    ? value.replace('Z', '000Z')
    : value

/** An entry that no seal reached, or one at a place that the chain does not count. */
async function findStray(db: Database): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from ledger_entry where sequence is null or hash is null or previous_hash is null or sequence < 1 limit 1`.execute(
    db,
  )
  return rows[0]?.id ?? null
}

/** Where the chain ends now, as canonical JSON. */
export async function exportCheckpoint(db: Database): Promise<string> {
  return writeCheckpoint(await headOf(db))
}

/** Checks the chain, and that it still holds what it held when the checkpoint was made. Refuses a text that is no checkpoint. */
export async function verifyAgainstCheckpoint(db: Database, text: string): Promise<Verdict> {
  const checkpoint = readCheckpoint(text)
  const verdict = await verifyLedger(db)
  if (verdict.kind === 'broken' || checkpoint.sequence === 0) return verdict
  const then = await sql<{ hash: string }>`
    select encode(hash, 'hex') as hash from ledger_entry where sequence = ${checkpoint.sequence}`.execute(db)
  const found = then.rows[0]?.hash
  if (found === checkpoint.hash) return verdict
  const reason =
    found === undefined
      ? `The ledger now ends at entry ${verdict.count}; when the checkpoint was made it held ${checkpoint.sequence}.`
      : 'It is not the entry that stood here when the checkpoint was made: the chain was written anew.'
  return { kind: 'broken', sequence: Math.min(verdict.count + 1, checkpoint.sequence), reason }
}

async function headOf(db: Database): Promise<Checkpoint> {
  const { rows } = await sql<{ sequence: string | null; hash: string | null; at: Date | null; count: string | null }>`
    select sequence, hash, at, count from ledger_head()`.execute(db)
  const { sequence, hash, at, count } = rows[0] ?? { sequence: null, hash: null, at: null, count: null }
  return { sequence: Number(sequence ?? 0), hash: hash ?? '', at: at?.toISOString() ?? null, count: Number(count ?? 0) }
}
