import { DateWords } from '@pilothouse/platform/ui/DateWords'
import { EmptyState } from '@pilothouse/platform/ui/EmptyState'
import { FailureNotice } from '@pilothouse/platform/ui/FailureNotice'
import { Link } from '@pilothouse/platform/ui/Link'
import { Section } from '@pilothouse/platform/ui/Section'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import { listWaitingForBoard, takeOntoAgenda } from '../../board/contract.ts'
import type { BoardMeeting } from '../../board/meetings/board-meeting.ts'
import { afterBoardWork, capital } from './board-words.ts'

/** What waits for the board; one click takes a line onto the agenda, once. */
export function AgendaFromWaiting({ meeting }: { readonly meeting: BoardMeeting }): ReactNode {
  const { lines } = useAnswer(listWaitingForBoard, { organisationId: meeting.organisationId })
  const { send, busy, failure } = useSend(takeOntoAgenda, afterBoardWork)
  return (
    <Section title="What waits for the board" note="What you take is on the agenda, and nowhere twice.">
      {lines.length === 0 && <EmptyState title="Nothing waits that is not on an agenda" />}
      <FailureNotice failure={failure} quiet />
      <ul className="usa-list usa-list--unstyled history">
        {lines.map(({ key, kind, question, about, href, since }) => (
          <li key={key}>
            <p>
              {question} <Link to={href}>See {about}</Link>
            </p>
            <p>
              {capital(kind)}. Since <DateWords at={since} />.
            </p>
            <button
              type="button"
              className="usa-button usa-button--outline"
              aria-label={`Take onto the agenda: ${question}`}
              aria-disabled={busy}
              onClick={() => void send({ id: meeting.id, key }).catch(() => {})}
            >
              Take onto the agenda
            </button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
