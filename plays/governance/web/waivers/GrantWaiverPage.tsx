import { RadioField } from '@pilothouse/platform/ui/ChoiceField'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { Page } from '@pilothouse/platform/ui/Page'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { DateField, TextField } from '@pilothouse/platform/ui/TextField'
import { useGo, useParam } from '@pilothouse/platform/ui/address'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import { findObligation, listUseObligations } from '../../obligations/contract.ts'
import { grantWaiver, listWaivers } from '../../waivers/contract.ts'
import { groundMeaning, WaiverGround } from '../../waivers/waiver.ts'

/** The Chief AI Officer waives one duty of one use, in writing. */
export function GrantWaiverPage(): ReactNode {
  const obligationId = useParam('obligationId')
  const { title, useCaseId, useCaseTitle } = useAnswer(findObligation, { id: obligationId })
  const { ground: _ground, ...blank } = emptyDraft
  const form = useForm(grantWaiver.input.partial({ ground: true }), { ...blank, obligationId })
  const { send } = useSend(grantWaiver, [listWaivers, findObligation, listUseObligations])
  const withheld = form.field('withheldBecause')
  const go = useGo()
  return (
    <Page
      title={`Waive “${title}”`}
      purpose="For one use and one practice, for a time. Only the Chief AI Officer in person; it cannot be delegated."
      crumbs={[
        { label: useCaseTitle, to: `/use-cases/portfolio/${useCaseId}` },
        { label: title, to: `/governance/obligations/${obligationId}` },
      ]}
    >
      <FormFrame
        form={form}
        button="Grant the waiver"
        onSend={async (input) => {
          const waiver = await send(grantWaiver.input.parse(input))
          go(`/governance/waivers/${waiver.id}`)
        }}
      >
        <RadioField
          field={form.field('ground')}
          label="On which ground?"
          choices={WaiverGround.options.map((value) => ({ value, label: groundMeaning[value] }))}
        />
        <TextAreaField
          field={form.field('determination')}
          label="Determination"
          hint="Written for this system: why this practice, here and now, and what guards against harm instead."
          limit={8000}
        />
        <TextAreaField
          field={form.field('publicSummary')}
          label="What the public reads"
          hint="One or two plain sentences"
          rows={3}
          limit={2000}
        />
        <TextField
          field={{ ...withheld, value: withheld.value ?? '', set: (text) => withheld.set(text === '' ? null : text) }}
          label="Lawful reason to withhold the summary"
          hint="Leave it blank to publish. If it is withheld, the public reads a count."
          optional
        />
        <DateField
          field={form.field('endsOn')}
          label="Last day"
          hint="It must be recertified within a year in any case."
        />
      </FormFrame>
    </Page>
  )
}

const emptyDraft = {
  ground: undefined,
  determination: '',
  publicSummary: '',
  withheldBecause: null as string | null,
  endsOn: '',
}
