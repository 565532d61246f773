import { Status, type StatusShape } from '@pilothouse/platform/ui/Status'
import type { ReactNode } from 'react'
import { standingOf, type Standing } from '../../reviews/listing/review-list.ts'
import type { Review, ReviewOutcome } from '../../reviews/review.ts'

const shapes: Readonly<Record<Standing, StatusShape>> = {
  'to assign': 'hollow',
  'to decide': 'half',
  'with the owner': 'half',
  decided: 'solid',
  'not asked': 'hollow',
}

const words: Readonly<Record<Standing, string>> = {
  'to assign': 'Nobody named yet',
  'to decide': 'Waits for a decision',
  'with the owner': 'Returned to the owner',
  decided: 'Decided',
  'not asked': 'No longer asked for',
}

const outcomes: Readonly<Record<ReviewOutcome, string>> = {
  approved: 'Approved',
  'approved with conditions': 'Approved with conditions',
  returned: 'Returned',
  refused: 'Refused',
}

/** Where a review stands, in word and shape. */
export function StandingMark({ review }: { readonly review: Review }): ReactNode {
  const standing = standingOf(review)
  if (standing !== 'decided' || review.outcome === null)
    return <Status shape={shapes[standing]}>{words[standing]}</Status>
  return <Status shape={review.outcome === 'refused' ? 'crossed' : 'solid'}>{outcomes[review.outcome]}</Status>
}

/** What each place in a review's way is called in a filter. */
export const standingChoices = (['to assign', 'to decide', 'with the owner', 'decided', 'not asked'] as const).map(
  (value) => ({ value, label: words[value] }),
)
