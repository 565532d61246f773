import { SelectField } from '@pilothouse/platform/ui/ChoiceField'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { TextField } from '@pilothouse/platform/ui/TextField'
import type { Form } from '@pilothouse/platform/ui/use-form'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { PackDecision } from '../../policy-packs/adoptions/pack-decision.ts'
import type { DecidingPlace } from '../../policy-packs/listing/opened-pack.ts'

/** What a person fills in to decide about a pack. The officer's fields are asked of an administrator alone. */
export const DecisionForm = z.object({
  reason: PackDecision.shape.reason,
  officerId: z.string(),
  reference: z.string(),
})
export type DecisionForm = z.infer<typeof DecisionForm>

/** A blank decision. */
export const blankDecision: DecisionForm = { reason: '', officerId: '', reference: '' }

/** The officer's decision as the door takes it; null when the officer decides in person. */
export const officersDecisionOf = (
  { officerId, reference }: DecisionForm,
  inPerson: boolean,
): PackDecision['officersDecision'] => (inPerson ? null : { officerId, reference })

/** Why, and for an administrator: whose decision it is and where it is written. */
export function DecisionFields(props: {
  readonly form: Pick<Form<DecisionForm>, 'field'>
  readonly inPerson: boolean
  readonly place: DecidingPlace
}): ReactNode {
  const { form, inPerson, place } = props
  return (
    <>
      {!inPerson && (
        <>
          <SelectField
            field={form.field('officerId')}
            label="Which Chief AI Officer decided this?"
            choices={place.officers.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextField
            field={form.field('reference')}
            label="Where is the decision written?"
            hint="Example: memo of November 20, 2026"
          />
        </>
      )}
      <TextAreaField field={form.field('reason')} label="Why?" limit={2000} />
    </>
  )
}
