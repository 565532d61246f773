import { sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '@pilothouse/platform/database/connect'
import { Publication, type PublicationCounts, type PublicationKind } from './publication.ts'

const rows = (db: Database) =>
  db
    .selectFrom('publication')
    .select([
      'sequence',
      'agency_id as agencyId',
      'kind',
      'number',
      'by_name as byName',
      'at',
      'reason',
      'statement',
      'set_sha256 as setSha256',
      sql`case when kind = 'register' then counts end`.as('counts'),
    ])

const PUBLISHING_LOCK = 5_120_160

/** Lets one publication happen at a time, so that numbers follow the order of the commits. Held until the transaction ends. */
export async function waitForTurnToPublish(db: Database): Promise<void> {
  await sql`select pg_advisory_xact_lock(${PUBLISHING_LOCK})`.execute(db)
}

/** An agency's publications, the newest first. */
export async function findPublications(db: Database, agencyId: string): Promise<Publication[]> {
  return z
    .array(Publication)
    .parse(await rows(db).where('agency_id', '=', agencyId).orderBy('number', 'desc').execute())
}

/** An agency's publication of that number. */
export async function findPublication(db: Database, agencyId: string, number: number): Promise<Publication> {
  return Publication.parse(
    await rows(db).where('agency_id', '=', agencyId).where('number', '=', number).executeTakeFirstOrThrow(),
  )
}

/** The latest decision of all, which tells whether a reader's copy of the register is still good; null before the first. */
export async function findNewestPublication(db: Database): Promise<Publication | null> {
  const row = await rows(db).orderBy('sequence', 'desc').limit(1).executeTakeFirst()
  return row ? Publication.parse(row) : null
}

/** What a new decision says. */
export interface NewPublication {
  readonly kind: PublicationKind
  readonly number: number
  readonly by: { readonly id: string; readonly name: string }
  readonly at: Date
  readonly reason: string
  readonly statement: string | null
  readonly counts: PublicationCounts | null
  readonly setSha256: string
}

/** Writes a decision and returns its place in the order of all publications. */
export async function insertPublication(db: Database, decision: NewPublication): Promise<number> {
  const { kind, number, by, at, reason, statement, counts, setSha256 } = decision
  const row = await db
    .insertInto('publication')
    .values({
      kind,
      number,
      by_id: by.id,
      by_name: by.name,
      at,
      reason,
      statement,
      counts: JSON.stringify(counts ?? {}),
      set_sha256: setSha256,
    })
    .returning('sequence')
    .executeTakeFirstOrThrow()
  return Number(row.sequence)
}
