import { RadioField } from '@pilothouse/platform/ui/ChoiceField'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { ButtonLink } from '@pilothouse/platform/ui/Link'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import { delegateReview, listReviewers, listReviews, openReview } from '../../../reviews/contract.ts'
import type { Review } from '../../../reviews/review.ts'
import { showWaiting } from '../../../waiting/contract.ts'

/** Hands a review to somebody to whom the reader delegated the discipline. */
export function DelegateReview(props: { readonly review: Review; readonly onDone: () => void }): ReactNode {
  const { review, onDone } = props
  const { id, version } = review
  const { reviewers } = useAnswer(listReviewers, { id })
  const form = useForm(delegateReview.input, { id, version, toId: '', reason: '' })
  const { send } = useSend(delegateReview, [openReview, listReviews, showWaiting])
  const delegates = reviewers.filter(({ byDelegation, hindrance }) => byDelegation && hindrance === null)
  if (delegates.length === 0) {
    return (
      <>
        <p>You have no delegate who may do this review. Write a delegation first.</p>
        <ButtonLink to="/governance/delegations">Go to the delegations</ButtonLink>
      </>
    )
  }
  return (
    <FormFrame form={form} button="Hand it over" onSend={(output) => send(output).then(onDone)}>
      <RadioField
        field={form.field('toId')}
        label="To whom"
        choices={delegates.map(({ personId, name }) => ({ value: personId, label: name }))}
      />
      <TextAreaField field={form.field('reason')} label="Why" rows={2} limit={2000} />
    </FormFrame>
  )
}
