import type { listPeopleEndpoint } from '@pilothouse/platform/identity/people-contract'
import { SelectField } from '@pilothouse/platform/ui/ChoiceField'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { DateField } from '@pilothouse/platform/ui/TextField'
import type { Field, Form } from '@pilothouse/platform/ui/use-form'
import type { ReactNode } from 'react'
import type { z } from 'zod'
import type { ConditionDraft } from '../../../reviews/conditions/review-condition.ts'
import type { ReviewDecision } from '../../../reviews/deciding/review-decision.ts'

type Values = z.input<typeof ReviewDecision>

/** What must be done, by whom and by when; as many as needed. */
export function ConditionFields(props: {
  readonly form: Form<Values, ReviewDecision>
  readonly people: z.output<typeof listPeopleEndpoint.output>
}): ReactNode {
  const { form, people } = props
  const conditions = form.values.conditions ?? []
  const setAll = (all: readonly ConditionDraft[]): void => form.set('conditions', [...all])
  const fieldOf = (place: number, name: keyof ConditionDraft): Field<string> => ({
    id: form.idOf(`conditions.${place}.${name}`),
    name: `conditions.${place}.${name}`,
    value: conditions[place]?.[name] ?? '',
    set: (value) => setAll(conditions.map((one, index) => (index === place ? { ...one, [name]: value } : one))),
    problem: form.problems[`conditions.${place}.${name}`],
  })
  const choices = people
    .filter(({ deactivatedAt }) => deactivatedAt === null)
    .map(({ id, name }) => ({ value: id, label: name }))
  const [first] = conditions
  return (
    <>
      {conditions.map((_, place) => (
        <fieldset className="usa-fieldset" key={place}>
          <legend className="usa-legend">Condition {place + 1}</legend>
          <TextAreaField field={fieldOf(place, 'what')} label="What must be done" rows={2} limit={2000} />
          <SelectField field={fieldOf(place, 'ownerId')} label="Who owes it" choices={choices} />
          <DateField field={fieldOf(place, 'dueOn')} label="Last day" />
          {conditions.length > 1 && (
            <button
              type="button"
              className="usa-button usa-button--unstyled"
              onClick={() => setAll(conditions.filter((_other, index) => index !== place))}
            >
              Remove condition {place + 1}
            </button>
          )}
        </fieldset>
      ))}
      <p>
        <button
          type="button"
          className="usa-button usa-button--outline"
          onClick={() => setAll([...conditions, { what: '', ownerId: first?.ownerId ?? '', dueOn: '' }])}
        >
          Add a condition
        </button>
      </p>
    </>
  )
}
