import { DateWords } from '@pilothouse/platform/ui/DateWords'
import { EmptyState } from '@pilothouse/platform/ui/EmptyState'
import { Link } from '@pilothouse/platform/ui/Link'
import { usePerson } from '@pilothouse/platform/ui/session'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { useSend } from '@pilothouse/platform/ui/use-send'
import { useState, type ReactNode } from 'react'
import { mayChooseDigest } from '../../permissions.ts'
import { chooseDigest, showWaiting } from '../../waiting/contract.ts'
import type { WaitingItem } from '../../waiting/waiting-item.ts'

/** So many show at first: the most urgent. */
const MOST = 20

/** What waits for the reader in governance, since when, until when, and what happens if nothing is done. */
export function GovernanceWaitingPanel(): ReactNode {
  const person = usePerson()
  const { items, today, wantsDigest } = useAnswer(showWaiting, {})
  const [all, setAll] = useState(false)
  return (
    <>
      {items.length === 0 && (
        <EmptyState title="Nothing in governance needs you">
          Reviews, conditions and duties that need you appear here.
        </EmptyState>
      )}
      {items.length > 0 && (
        <ul className="waiting">
          {items.slice(0, all ? items.length : MOST).map((item) => (
            <Item key={item.key} item={item} today={today} />
          ))}
        </ul>
      )}
      {!all && items.length > MOST && (
        <button type="button" className="usa-button usa-button--outline" onClick={() => setAll(true)}>
          Show all {items.length}
        </button>
      )}
      {mayChooseDigest(person) && <DailyMail wanted={wantsDigest} />}
    </>
  )
}

function Item({ item, today }: { readonly item: WaitingItem; readonly today: string }): ReactNode {
  const { what, title, href, since, dueOn, otherwise } = item
  return (
    <li className="waiting__item">
      <p className="waiting__what">
        {what}: <Link to={href}>{title}</Link>
      </p>
      <p className="waiting__since">
        {dueOn && (
          <>
            {dueOn < today ? 'Late, it was due ' : 'Due '}
            <DateWords at={dueOn} />.{' '}
          </>
        )}
        Since <DateWords at={since} />. If you do nothing: {otherwise.charAt(0).toLowerCase() + otherwise.slice(1)}
      </p>
    </li>
  )
}

function DailyMail({ wanted }: { readonly wanted: boolean }): ReactNode {
  const { send, busy } = useSend(chooseDigest, [showWaiting])
  const turn = (): void => {
    void send({ wanted: !wanted }).catch(() => {})
  }
  return (
    <p className="section__note">
      {wanted
        ? 'On working days an e-mail tells you what waits, when something does.'
        : 'You switched the daily e-mail off.'}{' '}
      <button type="button" className="usa-button usa-button--unstyled" aria-disabled={busy} onClick={turn}>
        {wanted ? 'Switch the daily e-mail off' : 'Switch the daily e-mail on'}
      </button>
    </p>
  )
}
