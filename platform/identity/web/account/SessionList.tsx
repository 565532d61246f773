import type { ReactNode } from 'react'
import { useAnswer } from '../../../ui/data/use-answer.ts'
import { useSend } from '../../../ui/data/use-send.ts'
import { PlainTime } from '../../../ui/words/PlainTime.tsx'
import { endSessionEndpoint, listSessionsEndpoint } from '../../sessions/contract.ts'
import { ActButton } from '../ActButton.tsx'
import { sayBrowser } from '../../sessions/say-browser.ts'

/** Where somebody is signed in, each with a way to end it: oneself unless a person is named. */
export function SessionList({ personId }: { readonly personId?: string }): ReactNode {
  const sessions = useAnswer(listSessionsEndpoint, personId === undefined ? {} : { personId })
  const { send } = useSend(endSessionEndpoint, [listSessionsEndpoint])
  if (sessions.length === 0) return <p>Nowhere just now.</p>
  return (
    <ul className="usa-list">
      {sessions.map(({ id, userAgent, createdAt, lastSeenAt }) => (
        <li key={id}>
          {sayBrowser(userAgent)}, since <PlainTime at={createdAt} />, last used <PlainTime at={lastSeenAt} />{' '}
          <ActButton label="End this session" about={`in ${sayBrowser(userAgent)}`} act={() => send({ sessionId: id })}>
            That browser is signed out at once. What was not saved there is lost.
          </ActButton>
        </li>
      ))}
    </ul>
  )
}
