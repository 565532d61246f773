import { Discipline } from '@pilothouse/platform/identity/person'
import { listOf } from '@pilothouse/platform/http/endpoint'
import { choicesOf } from '@pilothouse/platform/ui/ChoiceField'
import type { Column } from '@pilothouse/platform/ui/column'
import { DateWords } from '@pilothouse/platform/ui/DateWords'
import { EmptyState } from '@pilothouse/platform/ui/EmptyState'
import { Link } from '@pilothouse/platform/ui/Link'
import { Page } from '@pilothouse/platform/ui/Page'
import { Table } from '@pilothouse/platform/ui/Table'
import { TableSearch, useTableView } from '@pilothouse/platform/ui/table-view'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { listReviews } from '../../reviews/contract.ts'
import { Standing } from '../../reviews/listing/review-list.ts'
import { isOverdue, type Review } from '../../reviews/review.ts'
import { titleOf } from './review-words.ts'
import { StandingMark, standingChoices } from './StandingMark.tsx'

const PAGE_SIZE = 25

const ReviewSearch = TableSearch.extend({
  whose: listOf(z.enum(['mine'])),
  standing: listOf(Standing),
  discipline: listOf(Discipline),
})

/** Every review of the agency, one's own first. */
export function ReviewsPage(): ReactNode {
  const view = useTableView(ReviewSearch)
  const { words: text, page, whose, standing, discipline } = view.search
  const { reviews, total, today } = useAnswer(listReviews, {
    text,
    page,
    whose,
    standing,
    discipline,
    pageSize: PAGE_SIZE,
  })
  return (
    <Page title="Reviews" purpose="What each discipline is asked to look at, by whom and until when. Yours come first.">
      <Table
        caption="Reviews"
        view={view}
        rows={reviews}
        total={total}
        pageSize={PAGE_SIZE}
        rowKey={({ id }) => id}
        columns={columnsOn(today)}
        filters={[
          view.filter('whose', 'Whose', [{ value: 'mine', label: 'Mine' }]),
          view.filter('standing', 'State', standingChoices),
          view.filter('discipline', 'Discipline', choicesOf(Discipline.options)),
        ]}
        empty={
          <EmptyState title="No reviews yet">
            They open by themselves when a policy pack asks for them. The record of a use shows its duties.
          </EmptyState>
        }
      />
    </Page>
  )
}

const columnsOn = (today: string): readonly Column<Review>[] => [
  {
    key: 'review',
    heading: 'Review',
    cell: (review) => <Link to={`/governance/reviews/${review.id}`}>{titleOf(review)}</Link>,
  },
  {
    key: 'use',
    heading: 'Use case',
    cell: ({ useCaseId, useCaseTitle }) => <Link to={`/use-cases/portfolio/${useCaseId}`}>{useCaseTitle}</Link>,
  },
  { key: 'state', heading: 'State', cell: (review) => <StandingMark review={review} /> },
  { key: 'reviewer', heading: 'Reviewer', cell: ({ assignedName }) => assignedName ?? 'Nobody yet' },
  { key: 'due', heading: 'Due', cell: (review) => <Due review={review} today={today} /> },
  { key: 'office', heading: 'Office', extra: true, cell: ({ organisationName }) => organisationName },
  { key: 'owner', heading: 'Owner', extra: true, cell: ({ ownerName }) => ownerName },
]

function Due({ review, today }: { readonly review: Review; readonly today: string }): ReactNode {
  if (review.state !== 'open') return null
  return (
    <>
      {isOverdue(review, today) && <strong>Late: </strong>}
      <DateWords at={review.dueOn} />
    </>
  )
}
