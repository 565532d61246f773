import { DateWords } from '@pilothouse/platform/ui/DateWords'
import { DefinitionList } from '@pilothouse/platform/ui/DefinitionList'
import { Link } from '@pilothouse/platform/ui/Link'
import { Notice } from '@pilothouse/platform/ui/Notice'
import { Page } from '@pilothouse/platform/ui/Page'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { useParam } from '@pilothouse/platform/ui/address'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { ReactNode } from 'react'
import { openReview } from '../../reviews/contract.ts'
import type { ReviewPage as Shown } from '../../reviews/listing/review-list.ts'
import { isOverdue } from '../../reviews/review.ts'
import { ConditionsSection } from './conditions/ConditionsSection.tsx'
import { DecideReview } from './deciding/DecideReview.tsx'
import { AskAgain } from './handling/AskAgain.tsx'
import { ReviewHandling } from './handling/ReviewHandling.tsx'
import { AskedDuties, OtherReviews, RecordSection } from './ReviewedRecord.tsx'
import { ReviewThread } from './ReviewThread.tsx'
import { roleWords, titleOf } from './review-words.ts'
import { StandingMark } from './StandingMark.tsx'

/** One review: the record on the left, what is said about it on the right, the decision at the end. */
export function ReviewPage(): ReactNode {
  const shown = useAnswer(openReview, { id: useParam('reviewId') })
  const { review, may } = shown
  return (
    <Page
      title={`${titleOf(review)}: ${review.useCaseTitle}`}
      purpose={`What ${review.discipline} says about this use, on its record as it is today.`}
      crumbs={[{ label: 'Reviews', to: '/governance/reviews' }]}
      badge={<StandingMark review={review} />}
      aside={<Beside shown={shown} />}
    >
      <Escalation shown={shown} />
      <AskedDuties duties={shown.duties} independent={review.independent} />
      <RecordSection shown={shown} />
      <OtherReviews others={shown.others} />
      <ConditionsSection shown={shown} />
      {may.askAgain && <AskAgain review={review} />}
      {review.state === 'open' && <DecideReview shown={shown} key={review.version} />}
    </Page>
  )
}

function Escalation({ shown: { review } }: { readonly shown: Shown }): ReactNode {
  if (!review.escalatedTo) return null
  return (
    <Notice kind="warning">
      {review.escalatedByName} asks the {roleWords(review.escalatedTo)} for help: {review.escalatedBecause}
    </Notice>
  )
}

function Beside({ shown }: { readonly shown: Shown }): ReactNode {
  const { review, today, proposalId } = shown
  return (
    <>
      <DefinitionList
        items={[
          {
            term: 'Use case',
            value: <Link to={`/use-cases/portfolio/${review.useCaseId}`}>{review.useCaseTitle}</Link>,
          },
          { term: 'Reviewer', value: review.assignedName ?? 'Nobody named yet' },
          ...(review.state === 'open'
            ? [
                {
                  term: isOverdue(review, today) ? 'Late since' : 'Due',
                  value: <DateWords at={review.dueOn} />,
                },
              ]
            : []),
          { term: 'Asked because', value: review.openedBecause },
          { term: 'Asked on', value: <PlainTime at={review.openedAt} dayOnly /> },
          { term: 'Owner', value: `${review.ownerName}, ${review.organisationName}` },
          ...(proposalId
            ? [{ term: 'Pilot proposal', value: <Link to={`/use-cases/proposals/${proposalId}`}>Read it</Link> }]
            : []),
        ]}
      />
      <ReviewHandling shown={shown} />
      <ReviewThread shown={shown} />
    </>
  )
}
