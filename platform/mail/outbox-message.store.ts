import { sql, type Selectable } from 'kysely'
import type { z } from 'zod'
import type { DB } from '../../database/tables.ts'
import type { Database } from '../database/connect.ts'
import { OutboxMessage, type Letter, type OutboxState } from './outbox-message.ts'

/** A letter with who posts it, for which agency. */
export interface NewMessage extends z.output<typeof Letter> {
  readonly agencyId: string
  readonly postedBy: string
  readonly postedAt: Date
}

/** Puts a letter into the outbox. */
export async function insertMessage(db: Database, message: NewMessage): Promise<OutboxMessage> {
  const { agencyId, to, subject, text, confidential, postedBy, postedAt } = message
  const row = await db
    .insertInto('outbox_message')
    .values({
      agency_id: agencyId,
      recipient: to,
      subject,
      text,
      confidential,
      next_try_at: postedAt,
      posted_by: postedBy,
      posted_at: postedAt,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return toMessage(row)
}

/** The letters that the transaction may see, newest first. */
export async function listMessageRows(
  db: Database,
  filter: { state?: OutboxState | undefined; limit: number },
): Promise<OutboxMessage[]> {
  let query = db.selectFrom('outbox_message').selectAll().orderBy('posted_at', 'desc').orderBy('id').limit(filter.limit)
  if (filter.state !== undefined) query = query.where('state', '=', filter.state)
  return (await query.execute()).map(toMessage)
}

/** Lets a letter that was given up be tried again at once; null when there is none. */
export async function markWaitingAgain(db: Database, id: string, now: Date): Promise<OutboxMessage | null> {
  const row = await db
    .updateTable('outbox_message')
    .set({ state: 'waiting', tries: 0, next_try_at: now })
    .where('id', '=', id)
    .where('state', '=', 'failed')
    .returningAll()
    .executeTakeFirst()
  return row ? toMessage(row) : null
}

/** The agency of somebody who may sign in or was invited. */
export async function findAgencyOf(db: Database, email: string): Promise<string | null> {
  const { rows } = await sql<{ agency_id: string }>`
    select agency_id from person where email = lower(${email})
    union all (select agency_id from invitation where email = lower(${email}) order by created_at desc)
    limit 1`.execute(db)
  return rows[0]?.agency_id ?? null
}

/** Takes the letter that has been due longest, and books its next try: if this process dies now, another one sends it then. */
export async function takeDueMessage(
  db: Database,
  now: Date,
  nextTry: (tries: number) => Date,
): Promise<OutboxMessage | null> {
  return db.transaction().execute(async (transaction) => {
    const due = await transaction
      .selectFrom('outbox_message')
      .select(['id', 'tries'])
      .where('state', '=', 'waiting')
      .where('next_try_at', '<=', now)
      .orderBy('next_try_at')
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst()
    if (!due) return null
    const tries = due.tries + 1
    const row = await transaction
      .updateTable('outbox_message')
      .set({ tries, next_try_at: nextTry(tries) })
      .where('id', '=', due.id)
      .returningAll()
      .executeTakeFirstOrThrow()
    return toMessage(row)
  })
}

/** Writes down that the mail server took the letter; what it opened is forgotten. */
export async function markSent(db: Database, id: string, now: Date): Promise<void> {
  await db
    .updateTable('outbox_message')
    .set({
      state: 'sent',
      sent_at: now,
      last_error: '',
      text: sql<string>`case when confidential then '' else text end`,
    })
    .where('id', '=', id)
    .execute()
}

/** Writes down why the mail server did not take it; `final` gives it up. */
export async function markNotSent(db: Database, id: string, reason: string, final: boolean): Promise<void> {
  await db
    .updateTable('outbox_message')
    .set({ last_error: reason, ...(final ? { state: 'failed' } : {}) })
    .where('id', '=', id)
    .execute()
}

const toMessage = (row: Selectable<DB['outbox_message']>): OutboxMessage =>
  OutboxMessage.parse({
    ...row,
    to: row.recipient,
    nextTryAt: row.next_try_at,
    lastError: row.last_error,
    postedAt: row.posted_at,
    sentAt: row.sent_at,
  })
