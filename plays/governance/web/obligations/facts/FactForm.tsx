import { RadioField } from '@pilothouse/platform/ui/ChoiceField'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { DateField } from '@pilothouse/platform/ui/TextField'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import { DataCategoryPicker } from '@pilothouse/tools/web/DataCategoryPicker'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { stateFacts } from '../../../obligations/contract.ts'
import { factQuestion } from '../../../obligations/facts/fact-questions.ts'
import { StatedFacts, type FactSheet, type ShownFact } from '../../../obligations/facts/fact-sheet.ts'
import { dutyDoors } from '../duty-doors.ts'

const AnswerDraft = z.object({
  one: z.string().min(1, 'Choose an answer.'),
  many: z.array(z.string()),
})

/** One question about a use, and its answer. */
export function FactForm(props: {
  readonly fact: ShownFact
  readonly sheet: FactSheet
  /** Why it is asked. */
  readonly hint?: string
}): ReactNode {
  const { fact, sheet, hint } = props
  const { kind, label } = factQuestion(fact.name)
  const form = useForm(AnswerDraft, {
    one: kind === 'data categories' ? 'several' : textOf(fact.value),
    many: listOf(fact),
  })
  const { send } = useSend(stateFacts, dutyDoors)
  const answer = ({ one, many }: z.output<typeof AnswerDraft>) => {
    const value = kind === 'yes or no' ? one === 'yes' : kind === 'data categories' ? many : one
    const facts = StatedFacts.parse({ [fact.name]: value })
    return send({ useCaseId: sheet.useCaseId, version: sheet.version, facts })
  }
  return (
    <FormFrame form={form} button={`State it: ${label.charAt(0).toLowerCase()}${label.slice(1)}`} quiet onSend={answer}>
      <Control fact={fact} form={form} hint={hint} />
    </FormFrame>
  )
}

const yesNo = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
]

function Control(props: {
  readonly fact: ShownFact
  readonly form: ReturnType<typeof useForm<typeof AnswerDraft>>
  readonly hint: string | undefined
}): ReactNode {
  const { fact, form, hint } = props
  const explained = hint === undefined ? {} : { hint }
  const { kind, question, choices = yesNo } = factQuestion(fact.name)
  if (kind === 'data categories')
    return <DataCategoryPicker field={form.field('many')} label={question} {...explained} />
  if (kind === 'day') return <DateField field={form.field('one')} label={question} {...explained} />
  return <RadioField field={form.field('one')} label={question} choices={choices} {...explained} />
}

function textOf(value: ShownFact['value']): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'string' ? value : ''
}

const listOf = ({ value }: ShownFact): string[] => (Array.isArray(value) ? value : [])
