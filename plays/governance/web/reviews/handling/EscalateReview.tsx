import { RadioField } from '@pilothouse/platform/ui/ChoiceField'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import { escalateReview, listReviews, openReview } from '../../../reviews/contract.ts'
import type { Review } from '../../../reviews/review.ts'
import { showWaiting } from '../../../waiting/contract.ts'

/** Brings a review that is stuck before somebody higher up. */
export function EscalateReview(props: { readonly review: Review; readonly onDone: () => void }): ReactNode {
  const { review, onDone } = props
  const { id, version } = review
  const form = useForm(escalateReview.input, { id, version, to: 'chief AI officer', reason: '' })
  const { send } = useSend(escalateReview, [openReview, listReviews, showWaiting])
  return (
    <FormFrame form={form} button="Escalate the review" onSend={(output) => send(output).then(onDone)}>
      <RadioField
        field={form.field('to')}
        label="To whom"
        choices={[
          { value: 'chief AI officer', label: 'Chief AI Officer', hint: 'Questions of governance: who, when, how.' },
          {
            value: 'executive sponsor',
            label: 'Executive sponsor',
            hint: 'Blockers outside of governance: people, money, vendors.',
          },
        ]}
      />
      <TextAreaField field={form.field('reason')} label="What is stuck, and what would help" rows={3} limit={2000} />
    </FormFrame>
  )
}
