import { RadioField } from '@pilothouse/platform/ui/ChoiceField'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { DateField } from '@pilothouse/platform/ui/TextField'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import { assignReview, listReviewers, listReviews, openReview } from '../../../reviews/contract.ts'
import type { Review } from '../../../reviews/review.ts'
import { showWaiting } from '../../../waiting/contract.ts'

/** Names who reviews. Who may not is listed with the reason. */
export function AssignReview({ review, onDone }: { readonly review: Review; readonly onDone: () => void }): ReactNode {
  const { id, version, dueOn } = review
  const { reviewers } = useAnswer(listReviewers, { id })
  const form = useForm(assignReview.input, { id, version, personId: '', dueOn })
  const { send } = useSend(assignReview, [openReview, listReviews, showWaiting])
  const [able, unable] = [
    reviewers.filter(({ hindrance }) => hindrance === null),
    reviewers.filter(({ hindrance }) => hindrance !== null),
  ]
  return (
    <>
      {able.length === 0 && (
        <p>
          Nobody can be named. An administrator can make somebody a reviewer for {review.discipline}, or a reviewer can
          delegate it.
        </p>
      )}
      {unable.length > 0 && (
        <ul className="usa-list">
          {unable.map(({ personId, name, hindrance }) => (
            <li key={personId}>
              {name}: {hindrance}
            </li>
          ))}
        </ul>
      )}
      {able.length > 0 && (
        <FormFrame form={form} button="Name the reviewer" onSend={(output) => send(output).then(onDone)}>
          <RadioField
            field={form.field('personId')}
            label="Who reviews"
            choices={able.map(({ personId, name, byDelegation }) => ({
              value: personId,
              label: name,
              ...(byDelegation ? { hint: 'By delegation' } : {}),
            }))}
          />
          <DateField field={form.field('dueOn')} label="Due" />
        </FormFrame>
      )}
    </>
  )
}
