import { EmptyState } from '@pilothouse/platform/ui/EmptyState'
import { Link } from '@pilothouse/platform/ui/Link'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { RecordPartView } from '@pilothouse/platform/ui/RecordPartView'
import type { RecordPartProps } from '@pilothouse/platform/ui/record-part'
import { useRecordSections } from '@pilothouse/platform/ui/record-parts'
import { Section } from '@pilothouse/platform/ui/Section'
import { usePerson } from '@pilothouse/platform/ui/session'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { ReactNode } from 'react'
import { showUseReviews } from '../../reviews/contract.ts'
import type { OtherReview, UseReviews } from '../../reviews/listing/review-list.ts'
import { ConditionWords } from './conditions/ConditionsSection.tsx'
import { decisionParts } from './decision-parts.ts'
import { capital, titleOf } from './review-words.ts'
import { StandingMark } from './StandingMark.tsx'

/** Everything that was said and decided about a use: reviews, conditions, decisions of other kinds, and who took which part. */
export function ReviewsTab({ useCaseId }: RecordPartProps): ReactNode {
  const person = usePerson()
  const { reviews, conditions, parts, today } = useAnswer(showUseReviews, { useCaseId })
  const first = useRecordSections('decisions')
  return (
    <>
      {first.map((part) => (
        <RecordPartView key={part.key} part={part} useCaseId={useCaseId} />
      ))}
      <Reviews reviews={reviews} />
      {conditions.length > 0 && (
        <Section title="Conditions">
          <ul className="usa-list usa-list--unstyled history">
            {conditions.map((condition) => (
              <li key={condition.id}>
                <ConditionWords condition={condition} today={today} />
                <Link to={`/governance/reviews/${condition.reviewId}`}>{titleOf(condition)}</Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {decisionParts
        .filter(({ allows }) => allows(person))
        .toSorted((one, other) => one.order - other.order)
        .map((part) => (
          <RecordPartView key={part.key} part={part} useCaseId={useCaseId} />
        ))}
      <Parts parts={parts} />
    </>
  )
}

function Reviews({ reviews }: { readonly reviews: readonly OtherReview[] }): ReactNode {
  return (
    <Section title="Reviews">
      {reviews.length === 0 && (
        <EmptyState title="No review is asked for yet">
          Policy packs ask for reviews. See the duties of this use for what they ask.
        </EmptyState>
      )}
      <ul className="usa-list usa-list--unstyled history">
        {reviews.map(({ review, latest }) => (
          <li key={review.id}>
            <p>
              <Link to={`/governance/reviews/${review.id}`}>{titleOf(review)}</Link> <StandingMark review={review} />
            </p>
            <p>
              {review.assignedName ?? 'Somebody must be named'}
              {review.state === 'open' && (
                <>
                  , due <PlainTime at={review.dueOn} />
                </>
              )}
            </p>
            {latest && (
              <p>
                {latest.byName}, <PlainTime at={latest.at} />: “{latest.words}”
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Parts({ parts }: { readonly parts: UseReviews['parts'] }): ReactNode {
  return (
    <Section
      title="Who acts in which capacity"
      note="On one use, nobody acts in two: who makes it neither reviews nor decides."
    >
      <ul className="usa-list">
        {parts.map(({ name, capacity, act }) => (
          <li key={`${name} ${capacity} ${act}`}>
            <strong>{name}</strong>: {capital(capacity)}. {capital(act === 'own it' ? 'owns it' : act)}.
          </li>
        ))}
      </ul>
    </Section>
  )
}
