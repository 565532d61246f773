import { CheckboxField } from '@pilothouse/platform/ui/ChoiceField'
import { DateWords } from '@pilothouse/platform/ui/DateWords'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { Section } from '@pilothouse/platform/ui/Section'
import { usePerson } from '@pilothouse/platform/ui/session'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import type { ReviewCondition } from '../../../reviews/conditions/review-condition.ts'
import { answerCondition, openReview, reportCondition, showUseReviews } from '../../../reviews/contract.ts'
import type { ReviewPage } from '../../../reviews/listing/review-list.ts'
import { showWaiting } from '../../../waiting/contract.ts'
import { ConditionMark } from './ConditionMark.tsx'

/** The conditions that this review set, with what is the reader's to do about each. */
export function ConditionsSection({ shown }: { readonly shown: ReviewPage }): ReactNode {
  const person = usePerson()
  if (shown.conditions.length === 0) return null
  return (
    <Section title="Conditions">
      <ul className="usa-list usa-list--unstyled history">
        {shown.conditions.map((condition) => (
          <li key={condition.id}>
            <ConditionWords condition={condition} today={shown.today} />
            {condition.ownerId === person.id && ['owed', 'missed'].includes(condition.state) && (
              <Report condition={condition} />
            )}
            {condition.state === 'reported' && condition.ownerId !== person.id && shown.may.answerConditions && (
              <Answer condition={condition} />
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** A condition: what, who, until when, and what was said about it. */
export function ConditionWords(props: { readonly condition: ReviewCondition; readonly today: string }): ReactNode {
  const { condition, today } = props
  const { what, ownerName, dueOn, note, answer, answeredByName } = condition
  return (
    <>
      <p>
        <strong>{what}</strong> <ConditionMark condition={condition} today={today} />
      </p>
      <p>
        Owed by {ownerName}, last day <DateWords at={dueOn} />.
      </p>
      {note && (
        <p>
          {ownerName}: “{note}”
        </p>
      )}
      {answer && (
        <p>
          {answeredByName}: “{answer}”
        </p>
      )}
    </>
  )
}

const refreshed = [openReview, showUseReviews, showWaiting]

function Report({ condition: { id, version } }: { readonly condition: ReviewCondition }): ReactNode {
  const form = useForm(reportCondition.input, { id, version, note: '' })
  const { send } = useSend(reportCondition, refreshed)
  return (
    <FormFrame form={form} button="Say that it is met" quiet onSend={send}>
      <TextAreaField field={form.field('note')} label="What was done" rows={2} limit={4000} />
    </FormFrame>
  )
}

function Answer({ condition: { id, version } }: { readonly condition: ReviewCondition }): ReactNode {
  const form = useForm(answerCondition.input, { id, version, accepted: true, answer: '' })
  const { send } = useSend(answerCondition, refreshed)
  return (
    <FormFrame form={form} button="Answer" quiet onSend={send}>
      <CheckboxField field={form.field('accepted')} label="The condition is met" />
      <TextAreaField
        field={form.field('answer')}
        label="Words to its owner"
        hint="Needed when something is still missing."
        optional
        rows={2}
        limit={2000}
      />
    </FormFrame>
  )
}
