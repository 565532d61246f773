import type { Person } from '@pilothouse/platform/identity/person'
import { Link } from '@pilothouse/platform/ui/Link'
import type { ReactNode } from 'react'
import { useInbox } from './use-inbox.ts'

/** The way to what waits for me, with how much it is. */
export function InboxLink({ person }: { readonly person: Person }): ReactNode {
  const count = useInbox(person)
  if (count === undefined) return null
  return (
    <Link to="/" className="inbox">
      Inbox <span className="inbox__count">{count}</span>
      <span className="usa-sr-only"> {count === 1 ? 'thing waits' : 'things wait'} for you</span>
    </Link>
  )
}
