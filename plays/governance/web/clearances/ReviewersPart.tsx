import type { RecordPartProps } from '@pilothouse/platform/ui/record-part'
import { Section } from '@pilothouse/platform/ui/Section'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { ReactNode } from 'react'
import { showUseReviews } from '../../reviews/contract.ts'

/** Who reviews a use, and for which discipline. Nothing shows while nobody is asked to. */
export function ReviewersPart({ useCaseId }: RecordPartProps): ReactNode {
  const { reviews } = useAnswer(showUseReviews, { useCaseId })
  if (reviews.length === 0) return null
  return (
    <Section title="Reviewers">
      <ul className="usa-list usa-list--unstyled">
        {reviews.map(({ review: { id, discipline, assignedName } }) => (
          <li key={id}>
            {assignedName ?? 'Nobody yet'}, {discipline}
          </li>
        ))}
      </ul>
    </Section>
  )
}
