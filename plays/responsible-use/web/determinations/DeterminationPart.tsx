import type { RecordPartProps } from '@pilothouse/platform/ui/record-part'
import { Link } from '@pilothouse/platform/ui/Link'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { ReactNode } from 'react'
import { openDetermination } from '../../determinations/contract.ts'
import { AnswerLink } from './DeterminationPage.tsx'
import { FindingsSection } from './FindingsSection.tsx'

/** What was found about the use, on its record. */
export function DeterminationPart({ useCaseId }: RecordPartProps): ReactNode {
  const record = useAnswer(openDetermination, { useCaseId })
  return (
    <>
      <FindingsSection record={record} action={<AnswerLink record={record} />} />
      {record.screen && (
        <p>
          <Link to={`/responsible-use/determinations/${useCaseId}`}>
            {record.screen.status === 'submitted'
              ? 'A screen waits for a decision: open it'
              : 'The screen and its answers'}
          </Link>
        </p>
      )}
    </>
  )
}
