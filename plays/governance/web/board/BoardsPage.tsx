import { DateWords } from '@pilothouse/platform/ui/DateWords'
import { EmptyState } from '@pilothouse/platform/ui/EmptyState'
import { Link } from '@pilothouse/platform/ui/Link'
import { Page } from '@pilothouse/platform/ui/Page'
import { Section } from '@pilothouse/platform/ui/Section'
import { usePerson } from '@pilothouse/platform/ui/session'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { ReactNode } from 'react'
import type { BoardEntry } from '../../board/board-record.ts'
import { listBoards } from '../../board/contract.ts'
import { maySetCharters } from '../../permissions.ts'

/** The boards of the agency: when each meets next, and what it lacks. */
export function BoardsPage(): ReactNode {
  const { boards } = useAnswer(listBoards, {})
  const person = usePerson()
  const setUp = maySetCharters(person) && (
    <Link to="/governance/boards/new" className="usa-button">
      Set up a board
    </Link>
  )
  return (
    <Page
      title="Boards"
      purpose="Who decides together about uses of AI: members by discipline, meetings, and recorded votes."
      {...(setUp && boards.length > 0 ? { action: setUp } : {})}
    >
      {boards.length === 0 && (
        <EmptyState title="There is no board yet" action={setUp}>
          The Chief AI Officer sets up a board with its charter. A committee that exists already can serve as the board.
        </EmptyState>
      )}
      {boards.map((entry) => (
        <Board key={entry.charter.id} entry={entry} />
      ))}
    </Page>
  )
}

function Board({ entry: { charter, next, warnings } }: { readonly entry: BoardEntry }): ReactNode {
  return (
    <Section title={charter.name} note={charter.organisationName}>
      <p>{charter.charter}</p>
      {next && (
        <p>
          {next.openedAt ? 'In session: ' : 'Next: '}
          <Link to={`/governance/meetings/${next.id}`}>
            meeting <DateWords at={next.calledFor} />
          </Link>
        </p>
      )}
      {warnings.length > 0 && (
        <ul className="usa-list">
          {warnings.map(({ words }) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      <p>
        <Link to={`/governance/boards/${charter.organisationId}`}>Open the {charter.name}</Link>
      </p>
    </Section>
  )
}
