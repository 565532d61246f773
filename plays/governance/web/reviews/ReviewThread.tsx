import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { Section } from '@pilothouse/platform/ui/Section'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import { commentOnReview, openReview } from '../../reviews/contract.ts'
import type { ReviewPage } from '../../reviews/listing/review-list.ts'
import { stepWords } from './review-words.ts'

/** Everything that happened and was said, the earliest first, and a line to ask or answer. */
export function ReviewThread({ shown }: { readonly shown: ReviewPage }): ReactNode {
  const { steps, may, review } = shown
  return (
    <Section title="Questions and answers">
      <ol className="usa-list usa-list--unstyled history">
        {steps.map(({ id, what, words, byName, at, delegationId }) => (
          <li key={id}>
            <strong>
              {byName} {stepWords[what]}
            </strong>
            {delegationId && ' as a delegate'}, <PlainTime at={at} />
            {words && <p>{words}</p>}
          </li>
        ))}
      </ol>
      {may.comment && <Comment id={review.id} key={steps.length} />}
    </Section>
  )
}

function Comment({ id }: { readonly id: string }): ReactNode {
  const form = useForm(commentOnReview.input, { id, text: '' })
  const { send } = useSend(commentOnReview, [openReview])
  return (
    <FormFrame form={form} button="Send" quiet onSend={send}>
      <TextAreaField
        field={form.field('text')}
        label="Ask or answer"
        hint="The owner, the reviewer and everybody who reads this review see it."
        rows={3}
        limit={4000}
      />
    </FormFrame>
  )
}
