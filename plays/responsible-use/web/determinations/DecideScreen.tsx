import { RadioField } from '@pilothouse/platform/ui/ChoiceField'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { Notice } from '@pilothouse/platform/ui/Notice'
import { Section } from '@pilothouse/platform/ui/Section'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import { DeterminationOutcome } from '@pilothouse/governance/obligations/use-facts'
import type { ReactNode } from 'react'
import {
  decideDetermination,
  listDeterminations,
  openDetermination,
  returnScreen,
} from '../../determinations/contract.ts'
import type { DeterminationRecord } from '../../determinations/determination.ts'
import { screenPackOf } from '../../determinations/screen/screen-pack.ts'
import { contradictionOf, type Screen } from '../../determinations/screen/screen.ts'
import { NearJustifications } from './NearJustifications.tsx'
import { outcomeMeaning, outcomeWords } from './outcome-words.ts'

const again = [openDetermination, listDeterminations]

/** The official decides or gives the screen back; for anybody else, why they may not. */
export function DecideScreen({
  record,
  screen,
}: {
  readonly record: DeterminationRecord
  readonly screen: Screen
}): ReactNode {
  if (record.decideRefusal) {
    return (
      <Section title="Waiting for a decision">
        <p>{record.decideRefusal}</p>
      </Section>
    )
  }
  return (
    <>
      <Decide screen={screen} />
      <Return screen={screen} />
    </>
  )
}

function Decide({ screen: { id, version, useCaseId, answers, packVersion } }: { readonly screen: Screen }): ReactNode {
  const form = useForm(decideDetermination.input.partial({ outcome: true }).required({ id: true }), {
    id,
    version,
    reason: '',
    basis: null,
  })
  const { send } = useSend(decideDetermination, again)
  const { outcome, reason } = form.values
  const contradiction = outcome ? contradictionOf(outcome, answers) : null
  const override = outcome === 'presumed but not'
  return (
    <Section title="Your decision">
      <FormFrame
        form={form}
        button="Record the determination"
        onSend={(input) => send(decideDetermination.input.parse({ ...input, basis: override ? input.basis : null }))}
      >
        <RadioField
          field={form.field('outcome')}
          label="What do you find?"
          choices={DeterminationOutcome.options.map((value) => ({
            value,
            label: outcomeWords[value],
            hint: outcomeMeaning[value],
          }))}
        />
        {contradiction && <Notice kind="warning">{contradiction}</Notice>}
        {override && (
          <RadioField
            field={form.field('basis')}
            label="On which ground is the presumption set aside?"
            hint="That a person looks at the output is no ground."
            choices={screenPackOf(packVersion).bases.map(({ key, title, help }) => ({
              value: key,
              label: title,
              hint: help,
            }))}
          />
        )}
        <TextAreaField
          field={form.field('reason')}
          label="Reason"
          hint="It stays on record, and an override is published with the inventory. Write it for this use."
          limit={8000}
        />
        {override && <NearJustifications useCaseId={useCaseId} text={reason} />}
      </FormFrame>
    </Section>
  )
}

function Return({ screen: { id, version } }: { readonly screen: Screen }): ReactNode {
  const form = useForm(returnScreen.input, { id, version, because: '' })
  const { send } = useSend(returnScreen, again)
  return (
    <Section title="Or give it back">
      <FormFrame form={form} button="Return it to the owner" quiet onSend={send}>
        <TextAreaField
          field={form.field('because')}
          label="What should the owner find out or correct?"
          rows={2}
          limit={8000}
        />
      </FormFrame>
    </Section>
  )
}
