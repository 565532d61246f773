import { DateWords } from '@pilothouse/platform/ui/DateWords'
import { EmptyState } from '@pilothouse/platform/ui/EmptyState'
import { Link } from '@pilothouse/platform/ui/Link'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { ReactNode } from 'react'
import { listWaiting } from '../../approvals/contract.ts'
import type { EntryLine } from '../../catalogue/entry-record.ts'

/** Tools about which the reader has to decide, since when, and what happens if nothing is done. */
export function WaitingToolsPanel(): ReactNode {
  const waiting = useAnswer(listWaiting, {})
  if (waiting.length === 0)
    return (
      <EmptyState title="No tool waits for you">Proposed tools and approvals that end soon appear here.</EmptyState>
    )
  return (
    <ul className="waiting">
      {waiting.map((line) => (
        <li key={line.entry.id} className="waiting__item">
          <Waiting line={line} />
        </li>
      ))}
    </ul>
  )
}

function Waiting({ line: { entry, standing } }: { readonly line: EntryLine }): ReactNode {
  const link = <Link to={`/tools/catalogue/${entry.id}/decide`}>{entry.name}</Link>
  if (standing.state === 'proposed')
    return (
      <>
        <p className="waiting__what">Decide about the tool: {link}</p>
        <p className="waiting__since">
          Since <DateWords at={entry.proposedAt} />. If you do nothing: nobody may use it.
        </p>
      </>
    )
  return (
    <>
      <p className="waiting__what">Renew the approval, or let it end: {link}</p>
      <p className="waiting__since">
        Its last day is <DateWords at={standing.until ?? ''} />. If you do nothing: from the day after, nobody may use
        it.
      </p>
    </>
  )
}
