import { RadioField } from '@pilothouse/platform/ui/ChoiceField'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { Page } from '@pilothouse/platform/ui/Page'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { TextField } from '@pilothouse/platform/ui/TextField'
import { useAddress, useGo, useParam } from '@pilothouse/platform/ui/address'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import { listCatalogue } from '../../catalogue/contract.ts'
import { openComparison, saveComparison } from '../../options/contract.ts'
import type { ToolOption } from '../../options/option-comparison.ts'
import { OptionFields } from './OptionFields.tsx'
import { ProposalTitle } from './OptionsPage.tsx'

const blank = (kind: ToolOption['kind']): ToolOption => ({
  name: '',
  kind,
  entryKey: '',
  costYear: null,
  boundary: '',
  dataCategories: [],
  quality: '',
  risks: '',
  exit: '',
})

/** Writes down the options of a proposal, and which one is preferred. */
export function EditOptionsPage(): ReactNode {
  const proposalId = useParam('proposalId')
  const [{ title }] = useAddress(ProposalTitle)
  const { comparison } = useAnswer(openComparison, { proposalId })
  const entries = useAnswer(listCatalogue, {})
  const form = useForm(saveComparison.input, {
    proposalId,
    version: comparison?.version ?? 0,
    title: comparison?.title ?? title,
    options: comparison?.options ?? [blank('existing license'), blank('commercial')],
    preferred: comparison?.preferred ?? null,
    why: comparison?.why ?? '',
  })
  const { send } = useSend(saveComparison, [openComparison])
  const go = useGo()
  const { options } = form.values
  return (
    <Page
      title="Compare options"
      purpose="Two to eight options. What you do not know stays blank, and shows as not given."
      crumbs={[{ label: 'Options', to: `/tools/options/${proposalId}` }]}
    >
      <FormFrame
        form={form}
        button="Save the comparison"
        onSend={async (draft) => {
          await send(draft)
          go(`/tools/options/${proposalId}`)
        }}
      >
        <TextField field={form.field('title')} label="Title of the proposal" limit={300} />
        {options.map((_, place) => (
          <OptionFields key={place} form={form} place={place} entries={entries.map(({ entry }) => entry)} />
        ))}
        <button
          type="button"
          className="usa-button usa-button--outline"
          onClick={() => form.set('options', [...options, blank('open-weight')])}
        >
          Add an option
        </button>
        <RadioField
          field={{
            ...form.field('preferred'),
            value: String(form.values.preferred ?? 'none'),
            set: (place: string) => form.set('preferred', place === 'none' ? null : Number(place)),
          }}
          label="Which one do you prefer?"
          choices={[
            ...options.map(({ name }, place) => ({ value: String(place), label: name || `Option ${place + 1}` })),
            { value: 'none', label: 'Not decided' },
          ]}
        />
        <TextAreaField
          field={form.field('why')}
          label="Why"
          limit={4000}
          rows={3}
          optional={form.values.preferred === null}
        />
      </FormFrame>
    </Page>
  )
}
