import type { ReactNode } from 'react'
import { useGo, useParam } from '@pilothouse/platform/ui/address'
import { SelectField, type Choice } from '@pilothouse/platform/ui/ChoiceField'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { Page } from '@pilothouse/platform/ui/Page'
import { Section } from '@pilothouse/platform/ui/Section'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { TextField } from '@pilothouse/platform/ui/TextField'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import { z } from 'zod'
import { openUseCase } from '../../portfolio/contract.ts'
import { listWithholdings, previewPublication, withhold } from '../../register/contract.ts'
import { plainLabel } from '../../register/entry/plain-label.ts'
import { reasonInWords, reasonPack } from '../../register/withholding/withholding-reason.ts'
import { withholdableColumns } from '../../register/withholding/withholding.ts'

const WHOLE_USE = 'the whole use'
const parts: readonly Choice<string>[] = [
  ...withholdableColumns.map((column) => ({ value: column, label: plainLabel[column] })),
  { value: WHOLE_USE, label: 'The whole use: the public sees only a count' },
]
// Nothing is chosen beforehand: the whole use would be too much to withhold by oversight.
const Decision = withhold.input.omit({ column: true }).extend({ part: z.string().min(1, 'Choose what is withheld.') })
const reasons: readonly Choice<string>[] = reasonPack.lawful.map(({ code, citation }) => ({
  value: code,
  label: reasonInWords(code, citation),
}))

/** Keeps a field of a use, or the whole use, from the public on a lawful ground. */
export function WithholdPage(): ReactNode {
  const id = useParam('useCaseId')
  const { useCase } = useAnswer(openUseCase, { id })
  return (
    <Page
      title={`Withhold: ${useCase.title}`}
      purpose="Keep back as little as the law asks: a field rather than the whole use. It takes effect with the next publication."
      crumbs={[{ label: 'Publish the register', to: '/use-cases/register' }]}
    >
      <WithholdForm useCaseId={id} />
      <Section title="What is no reason" note={`Source: ${reasonPack.refused[0]?.source ?? ''}`}>
        <ul className="usa-list">
          {reasonPack.refused.map(({ code, label, why }) => (
            <li key={code}>
              {label}. {why}
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  )
}

function WithholdForm({ useCaseId }: { readonly useCaseId: string }): ReactNode {
  const form = useForm(Decision, { useCaseId, part: '', reason: '', citation: '', explanation: '' })
  const { send } = useSend(withhold, [listWithholdings, previewPublication])
  const go = useGo()
  return (
    <FormFrame
      form={form}
      button="Withhold"
      onSend={async ({ part, ...decision }) => {
        await send({ ...decision, column: withholdableColumns.find((column) => column === part) ?? null })
        go('/use-cases/register')
      }}
    >
      <SelectField field={form.field('part')} label="What is withheld?" choices={parts} />
      <SelectField field={form.field('reason')} label="The lawful reason" choices={reasons} />
      <TextField
        field={form.field('citation')}
        label="The law and its section"
        hint="When another law forbids disclosure."
        optional
      />
      <TextAreaField
        field={form.field('explanation')}
        label="What harm would disclosure do?"
        hint="For the record. The public does not read this."
        limit={2000}
      />
    </FormFrame>
  )
}
