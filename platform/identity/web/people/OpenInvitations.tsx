import type { ReactNode } from 'react'
import { useAnswer } from '../../../ui/data/use-answer.ts'
import { useSend } from '../../../ui/data/use-send.ts'
import { Section } from '../../../ui/page/Section.tsx'
import { usePerson } from '../../../ui/session/session.tsx'
import { PlainTime } from '../../../ui/words/PlainTime.tsx'
import { listInvitationsEndpoint, withdrawInvitationEndpoint } from '../../invitations/contract.ts'
import type { Invitation } from '../../invitations/invitation.ts'
import { mayAdminister } from '../../permissions.ts'
import { ActButton } from '../ActButton.tsx'
import { sayRole } from '../role-words.ts'

/** Letters that are on their way; nothing at all when there are none. */
export function OpenInvitations(): ReactNode {
  const invitations = useAnswer(listInvitationsEndpoint, {})
  const { send } = useSend(withdrawInvitationEndpoint, [listInvitationsEndpoint])
  const withdraws = mayAdminister(usePerson())
  if (invitations.length === 0) return null
  return (
    <Section title="Invited, not here yet">
      <ul className="usa-list">
        {invitations.map((invitation) => (
          <li key={invitation.id}>
            {words(invitation)}, until <PlainTime at={invitation.expiresAt} />{' '}
            {withdraws && (
              <ActButton
                label="Withdraw the invitation"
                about={`of ${invitation.name}`}
                act={() => send({ invitationId: invitation.id })}
              >
                The link in the letter to {invitation.email} stops working at once.
              </ActButton>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

const words = ({ name, email, organisationName, ...held }: Invitation): string =>
  `${name} (${email}) as ${sayRole(held)} in ${organisationName}`
