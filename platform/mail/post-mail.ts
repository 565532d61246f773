import type { z } from 'zod'
import type { Context } from '../context.ts'
import type { Database } from '../database/connect.ts'
import { installationIn } from '../identity/person.ts'
import { Refusal } from '../refusal.ts'
import { Letter, type OutboxMessage } from './outbox-message.ts'
import { findAgencyOf, insertMessage } from './outbox-message.store.ts'

/** Posts a letter in the caller's transaction: it goes out only if that commits. Refuses an address or subject that could smuggle in headers. */
export async function postMail(
  db: Database,
  context: Pick<Context, 'person' | 'now'>,
  letter: Letter,
): Promise<OutboxMessage> {
  const { person } = context
  if (person.agencyId === null) throw new Refusal('signed-out', 'Please sign in to go on.')
  return insertMessage(db, { ...read(letter), agencyId: person.agencyId, postedBy: person.id, postedAt: context.now() })
}

/**
 * Posts a letter of sign-in itself, which no signed-in person asked for: to somebody who has an account or was invited.
 * `db` must see every agency. What such letters open stays hidden.
 */
export async function postSignInMail(db: Database, letter: Letter, now: Date): Promise<OutboxMessage> {
  const checked = read({ ...letter, confidential: true })
  const agencyId = await findAgencyOf(db, letter.to)
  if (agencyId === null) throw new Refusal('not-found', `Nobody here has the address ${letter.to}.`)
  return insertMessage(db, { ...checked, agencyId, postedBy: installationIn(agencyId).id, postedAt: now })
}

function read(letter: Letter): z.output<typeof Letter> {
  const result = Letter.safeParse(letter)
  if (result.success) return result.data
  const fields = Object.fromEntries(result.error.issues.map((issue) => [issue.path.join('.'), issue.message]))
  throw new Refusal('invalid', result.error.issues[0]?.message ?? 'This letter cannot be sent as it is.', { fields })
}
