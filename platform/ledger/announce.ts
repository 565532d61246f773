import canonicalize from 'canonicalize'
import { randomUUID } from 'node:crypto'
import type { Context } from '../context.ts'
import type { Database } from '../database/connect.ts'

/** What happened, to what, and what a reader needs to follow it later. Never content: prompts and answers stay out. */
export interface Announcement {
  /** In the glossary's words and past tense: `pilot proposal submitted`. */
  readonly event: string
  /** The record it happened to: its id. */
  readonly subject: string
  readonly detail?: Readonly<Record<string, unknown>>
}

/**
 * Writes a ledger entry in the caller's transaction: if it cannot be written, the change does not happen.
 * The database chains it to the entry before as the transaction commits (SHA-256 over RFC 8785 canonical JSON).
 */
export async function announce(
  db: Database,
  context: Pick<Context, 'person' | 'now'>,
  announcement: Announcement,
): Promise<void> {
  const { person } = context
  const at = context.now()
  const id = randomUUID()
  const { event, subject, detail = {} } = announcement
  const body = canonicalize({
    id,
    agency: person.agencyId,
    person: person.id,
    event,
    subject,
    at: at.toISOString(),
    detail,
  })
  if (body === undefined) throw new Error(`The announcement "${event}" cannot be written as JSON`)
  await db
    .insertInto('ledger_entry')
    .values({ id, agency_id: person.agencyId, person_id: person.id, event, subject, at, body })
    .execute()
}
