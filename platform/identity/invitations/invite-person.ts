import { randomUUID } from 'node:crypto'
import type { Context } from '../../context.ts'
import { announce } from '../../ledger/announce.ts'
import { postMail } from '../../mail/post-mail.ts'
import { hasMember } from '../people/member.store.ts'
import { Refusal } from '../../refusal.ts'
import { findPlaceForRole } from '../roles/find-place-for-role.ts'
import type { RoleToGive } from '../roles/role-to-give.ts'
import { hashOfSecret, newSecret } from '../tokens/secret.ts'
import { INVITATION_DAYS } from './invitation.ts'
import { insertInvitation } from './invitation.store.ts'
import { invitationLetter } from './invitation-letter.ts'

/**
 * Invites somebody by letter, with one role to begin with. Inviting again replaces the earlier letter.
 * A government's administrator invites the first administrator of an agency below; the agency does the rest.
 */
export async function invitePerson(
  context: Context,
  input: { name: string; email: string } & RoleToGive,
): Promise<{ invited: true }> {
  const secret = newSecret('pli_')
  await context.transaction(async (db) => {
    const organisation = await findPlaceForRole(db, context.person, input)
    const abroad = organisation.agencyId !== context.person.agencyId
    if (abroad && input.role !== 'administrator') {
      throw new Refusal(
        'not-allowed',
        `You may invite only administrators to ${organisation.name}; they invite everybody else.`,
      )
    }
    if (await hasMember(db, input.email)) {
      throw new Refusal('conflict', 'This address belongs to somebody in the list already. Grant them the role there.')
    }
    const letter = { ...input, ...datesFrom(context.now()), id: randomUUID(), agencyId: organisation.agencyId }
    await insertInvitation(db, { ...letter, hash: hashOfSecret(secret), invitedBy: context.person.id })
    const { email, role, discipline, organisationId } = input
    await announce(db, context, {
      event: 'person invited',
      subject: letter.id,
      detail: { email, role, discipline, organisationId },
    })
    const agencyName = abroad ? organisation.name : context.person.agencyName
    const link = `${context.installation.baseUrl}/invitation#${secret}`
    await postMail(db, context, { ...invitationLetter(input, agencyName, link), confidential: true })
  })
  return { invited: true }
}

const datesFrom = (now: Date) => ({
  createdAt: now,
  expiresAt: new Date(now.getTime() + INVITATION_DAYS * 24 * 60 * 60 * 1000),
})
