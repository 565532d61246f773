import { INVITATION_DAYS } from './invitation.ts'

/** The words that go out. */
export function invitationLetter({ name, email }: { name: string; email: string }, agencyName: string, link: string) {
  const text = `Hello ${name},

${agencyName} invites you to Pilothouse, where it plans and steers its use of artificial intelligence.

To choose a password and begin, open this link within ${INVITATION_DAYS} days. It works once:

${link}

If you did not expect this, do nothing.
`
  return { to: email, subject: `${agencyName} invites you to Pilothouse`, text }
}
