import { DateWords } from '@pilothouse/platform/ui/DateWords'
import { EmptyState } from '@pilothouse/platform/ui/EmptyState'
import { Link } from '@pilothouse/platform/ui/Link'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { ReactNode } from 'react'
import { listWaiting, type WaitingTool } from '../../approvals/waiting/contract.ts'

/** Tools about which the reader has to decide, since when, and what happens if nothing is done. */
export function WaitingToolsPanel(): ReactNode {
  const waiting = useAnswer(listWaiting, {})
  if (waiting.length === 0)
    return (
      <EmptyState title="No tool waits for you">Proposed tools and approvals that end soon appear here.</EmptyState>
    )
  return (
    <ul className="waiting">
      {waiting.map((tool) => (
        <li key={tool.id} className="waiting__item">
          <Waiting tool={tool} />
        </li>
      ))}
    </ul>
  )
}

function Waiting({ tool: { id, name, proposedAt, endsOn } }: { readonly tool: WaitingTool }): ReactNode {
  const link = <Link to={`/tools/catalogue/${id}/decide`}>{name}</Link>
  if (endsOn === null)
    return (
      <>
        <p className="waiting__what">Decide about the tool: {link}</p>
        <p className="waiting__since">
          Since <DateWords at={proposedAt} />. If you do nothing: nobody may use it.
        </p>
      </>
    )
  return (
    <>
      <p className="waiting__what">Renew the approval, or let it end: {link}</p>
      <p className="waiting__since">
        Its last day is <DateWords at={endsOn} />. If you do nothing: from the day after, nobody may use it.
      </p>
    </>
  )
}
