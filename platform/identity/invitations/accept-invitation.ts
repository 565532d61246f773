import { randomUUID } from 'node:crypto'
import type { Database } from '../../database/connect.ts'
import { announce } from '../../ledger/announce.ts'
import { insertPerson } from '../people/person.store.ts'
import { visitor } from '../person.ts'
import { Refusal } from '../../refusal.ts'
import { insertHeldRole } from '../roles/held-role.store.ts'
import { createAccount } from '../sign-in/create-account.ts'
import { hashOfSecret } from '../tokens/secret.ts'
import { findInvitationBySecret, updateInvitationAccepted } from './invitation.store.ts'

/** What this needs of the world: whoever accepts is nobody yet, so the agency's rows must be reached without a person. */
export interface Threshold {
  readonly db: Database
  readonly now: () => Date
}

/** Makes an account from a letter, once: person, first role and password together or not at all. */
export async function acceptInvitation(
  { db, now }: Threshold,
  input: { secret: string; name: string; password: string },
): Promise<{ email: string }> {
  return db.transaction().execute(async (db) => {
    const letter = await requireInvitation(db, input.secret, now())
    const { email, agencyId, role, discipline, organisationId, invitedBy } = letter
    const id = randomUUID()
    if (!(await insertPerson(db, { id, agencyId, name: input.name, email }))) {
      throw new Refusal(
        'conflict',
        'This address has an account already. Sign in with it, or ask the administrator to invite another address.',
      )
    }
    await createAccount(db, id, input.password)
    await insertHeldRole(db, {
      role,
      discipline,
      organisationId,
      agencyId,
      personId: id,
      validFrom: now(),
      validUntil: null,
      grantedBy: invitedBy,
    })
    await updateInvitationAccepted(db, letter.id, now())
    const newcomer = { person: { ...visitor, id, agencyId, name: input.name, email }, now }
    await announce(db, newcomer, {
      event: 'invitation accepted',
      subject: letter.id,
      detail: { person: id, role, discipline, organisation: organisationId },
    })
    return { email }
  })
}

/** The letter behind a secret, if it still holds. */
export async function requireInvitation(db: Database, secret: string, now: Date) {
  const letter = await findInvitationBySecret(db, hashOfSecret(secret), now)
  if (!letter)
    throw new Refusal(
      'not-allowed',
      'This invitation was used or withdrawn, or is too old. Ask the administrator of your agency for a new one.',
    )
  return letter
}
