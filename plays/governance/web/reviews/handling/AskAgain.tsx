import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { Section } from '@pilothouse/platform/ui/Section'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import { askReviewAgain, listReviews, openReview } from '../../../reviews/contract.ts'
import type { Review } from '../../../reviews/review.ts'
import { showWaiting } from '../../../waiting/contract.ts'

/** The owner's part after a return or a refusal. */
export function AskAgain({ review }: { readonly review: Review }): ReactNode {
  const { id, version, state } = review
  const form = useForm(askReviewAgain.input, { id, version, words: '' })
  const { send } = useSend(askReviewAgain, [openReview, listReviews, showWaiting])
  return (
    <Section
      title="Ask again"
      note={state === 'returned' ? 'It lies with you.' : 'A refusal stands until you ask again with something changed.'}
    >
      <FormFrame form={form} button="Ask for the review again" onSend={send}>
        <TextAreaField
          field={form.field('words')}
          label="What you changed, or your answer"
          hint="The reviewer sees every change of the record besides."
          limit={2000}
        />
      </FormFrame>
    </Section>
  )
}
