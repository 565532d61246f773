import { Link } from '@pilothouse/platform/ui/Link'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import type { RecordPartProps } from '@pilothouse/platform/ui/record-part'
import { Section } from '@pilothouse/platform/ui/Section'
import { Status } from '@pilothouse/platform/ui/Status'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { ReactNode } from 'react'
import { listBoardDecisions } from '../../board/contract.ts'
import { outcomeShape, outcomeWords } from './board-words.ts'

/** What boards decided about a use. Nothing while no board has. */
export function BoardDecisions({ useCaseId }: RecordPartProps): ReactNode {
  const { items } = useAnswer(listBoardDecisions, { useCaseId })
  if (items.length === 0) return null
  return (
    <Section title="Decisions of the board">
      <ul className="usa-list usa-list--unstyled history">
        {items.map(({ id, question, outcome, rationale, decidedAt, boardName }) => (
          <li key={id}>
            <Link to={`/governance/agenda-items/${id}`}>{question}</Link>{' '}
            {outcome && <Status shape={outcomeShape[outcome]}>{outcomeWords[outcome]}</Status>}
            <p>
              {boardName}, <PlainTime at={decidedAt} />: “{rationale}”
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
