import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { findActingPerson } from '@pilothouse/platform/identity/person-store'
import { postMail } from '@pilothouse/platform/mail/post-mail'
import { Refusal } from '@pilothouse/platform/refusal'
import { isWorkingDay } from '../reviews/review-times.ts'
import { digestLetter, type Reminder } from './digest-letter.ts'
import { noteDigest, noteReminder, peopleToWrite } from './digest.store.ts'
import { gatherWaiting } from './gather-waiting.ts'
import { noticeOn, type WaitingItem } from './waiting-item.ts'
import type { WaitingSource } from './waiting-source.ts'

/**
 * Writes on a working day to everybody for whom something waits, and reminds once of each last day that comes near or has
 * passed. One e-mail for each person and day, however often it runs. Returns how many were written.
 */
export async function sendDigests(context: Context, sources: readonly WaitingSource[]): Promise<number> {
  const today = dayOf(context.now())
  if (!isWorkingDay(today)) return 0
  const people = await context.transaction((db) => peopleToWrite(db, today))
  let written = 0
  for (const id of people) {
    if (await sendAlone(context, { id, today, sources })) written++
  }
  return written
}

/** An address that cannot be written to keeps the others from nothing. */
async function sendAlone(context: Context, digest: Digest): Promise<boolean> {
  try {
    return await context.transaction((db) => sendDigest(db, context, digest))
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

interface Digest {
  readonly id: string
  readonly today: string
  readonly sources: readonly WaitingSource[]
}

async function sendDigest(db: Database, context: Context, { id, today, sources }: Digest): Promise<boolean> {
  const at = context.now()
  const person = await findActingPerson(db, id, at)
  if (!person) return false
  const items = await gatherWaiting(db, { person, now: context.now }, sources)
  if (items.length === 0) return false
  if (!(await noteDigest(db, { personId: id, day: today, items: items.length, at }))) return false
  const reminders: Reminder[] = []
  for (const item of items) reminders.push(...(await remind(db, { personId: id, item, today, at })))
  await postMail(db, context, digestLetter({ person, items, reminders, baseUrl: context.installation.baseUrl }))
  return true
}

/** The reminder that is due for an item and that its person did not get yet. */
async function remind(
  db: Database,
  { personId, item, today, at }: { personId: string; item: WaitingItem; today: string; at: Date },
): Promise<readonly Reminder[]> {
  const notice = item.dueOn === null ? null : noticeOn(item.dueOn, today)
  if (notice === null) return []
  const isNew = await noteReminder(db, { personId, item: `${item.key} due ${item.dueOn}`, notice, at })
  return isNew ? [{ item, notice }] : []
}
