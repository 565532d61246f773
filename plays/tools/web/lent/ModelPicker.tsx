import { CheckboxesField } from '@pilothouse/platform/ui/ChoiceField'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { Field } from '@pilothouse/platform/ui/use-form'
import type { ReactNode } from 'react'
import { isUsable, type ModelApproval } from '../../approvals/approval.ts'
import { listModels } from '../../approvals/contract.ts'
import { labelOfCategory } from '../../catalogue/data-category.ts'
import { sayApproval } from './state-words.ts'

/** Chooses models of the catalog, by key. Those that nobody may use today are left out, unless they are chosen already. */
export function ModelPicker(props: {
  readonly field: Field<string[]>
  readonly label: string
  readonly hint?: string
}): ReactNode {
  const { field, label, hint = 'Only models that are approved today are listed.' } = props
  const models = useAnswer(listModels, {})
  const known = new Set(models.map(({ key }) => key))
  const choices = [
    ...models.filter(({ key, state }) => (state !== 'unknown' && isUsable(state)) || field.value.includes(key)),
    ...field.value.filter((key) => !known.has(key)).map((key) => ({ key, state: 'unknown' }) as const),
  ].map(choiceOf)
  return (
    <CheckboxesField
      field={field}
      label={label}
      hint={
        choices.length > 0 ? hint : 'No model is approved yet. The Chief AI Officer approves models in the catalog.'
      }
      choices={choices}
    />
  )
}

function choiceOf(model: ModelApproval) {
  if (model.state === 'unknown') return { value: model.key, label: model.key, hint: 'Not in the catalog.' }
  const { key, name, state, until, conditions, dataCategories } = model
  const data = dataCategories.length > 0 ? `Data: ${dataCategories.map(labelOfCategory).join(', ')}.` : ''
  const hint = [`${sayApproval(state, until)}.`, data, conditions && `Conditions: ${conditions}`]
    .filter(Boolean)
    .join(' ')
  return { value: key, label: `${name} (${key})`, hint }
}
