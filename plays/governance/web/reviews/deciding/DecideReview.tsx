import { listPeopleEndpoint } from '@pilothouse/platform/identity/people-contract'
import { CheckboxField, RadioField } from '@pilothouse/platform/ui/ChoiceField'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { Notice } from '@pilothouse/platform/ui/Notice'
import { Section } from '@pilothouse/platform/ui/Section'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import { decideReview, listReviews, openReview, showUseReviews } from '../../../reviews/contract.ts'
import type { ReviewPage } from '../../../reviews/listing/review-list.ts'
import { showWaiting } from '../../../waiting/contract.ts'
import { ConditionFields } from './ConditionFields.tsx'

/** The reviewer's part, or why it is not the reader's. */
export function DecideReview({ shown }: { readonly shown: ReviewPage }): ReactNode {
  const { may } = shown
  if (may.decide !== null) {
    return (
      <Section title="Decision">
        <Notice kind="info">{may.decide}</Notice>
      </Section>
    )
  }
  return <Deciding shown={shown} />
}

const outcomes = [
  { value: 'approved', label: 'Approve', hint: 'It counts as evidence for the duties above from today.' },
  {
    value: 'approved with conditions',
    label: 'Approve with conditions',
    hint: 'It counts while the conditions are kept. One that is missed opens this review again.',
  },
  { value: 'returned', label: 'Return with questions', hint: 'It lies with the owner until they ask again.' },
  { value: 'refused', label: 'Refuse', hint: 'The use cannot go on. What was approved before no longer counts.' },
] as const

function Deciding({ shown }: { readonly shown: ReviewPage }): ReactNode {
  const { review, fingerprint, changes } = shown
  const people = useAnswer(listPeopleEndpoint, {})
  const form = useForm(decideReview.input, {
    id: review.id,
    version: review.version,
    fingerprint,
    outcome: 'approved',
    rationale: '',
    confirmed: false,
    conditions: [],
  })
  const { send } = useSend(decideReview, [openReview, listReviews, showUseReviews, showWaiting])
  const { outcome } = form.values
  const choose = (value: typeof outcome): void => {
    form.set('outcome', value)
    const blank = { what: '', ownerId: review.ownerId, dueOn: '' }
    form.set('conditions', value === 'approved with conditions' ? [blank] : [])
  }
  return (
    <Section title="Your decision" note="Your name and reason are recorded for good. The owner reads them.">
      <FormFrame form={form} button="Record the decision" onSend={send}>
        <RadioField field={{ ...form.field('outcome'), set: choose }} label="What do you decide?" choices={outcomes} />
        {outcome === 'approved with conditions' && <ConditionFields form={form} people={people} />}
        <TextAreaField
          field={form.field('rationale')}
          label="Why"
          hint="What you looked at, and what it rests on."
          limit={4000}
        />
        {changes.length > 0 && (
          <CheckboxField
            field={form.field('confirmed')}
            label="I have seen what changed, and decide on the use as it is today"
          />
        )}
      </FormFrame>
    </Section>
  )
}
