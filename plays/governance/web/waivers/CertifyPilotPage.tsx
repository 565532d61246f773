import { SelectField } from '@pilothouse/platform/ui/ChoiceField'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { Page } from '@pilothouse/platform/ui/Page'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { DateField, TextField } from '@pilothouse/platform/ui/TextField'
import { useAddress, useGo } from '@pilothouse/platform/ui/address'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import { listUseCases } from '@pilothouse/use-cases/portfolio/contract'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { certifyPilot, listExemptions } from '../../waivers/contract.ts'

const Address = z.object({ use: z.uuid().optional().catch(undefined) })

/** The Chief AI Officer certifies a pilot of limited scale and duration. */
export function CertifyPilotPage(): ReactNode {
  const [search] = useAddress(Address)
  const { entries } = useAnswer(listUseCases, { stage: ['pre-deployment', 'pilot'], pageSize: 100 })
  const form = useForm(certifyPilot.input, { ...blank, useCaseId: search.use ?? '' })
  const { send } = useSend(certifyPilot, [listExemptions])
  const go = useGo()
  return (
    <Page
      title="Certify a pilot"
      purpose="It stands on the central list until its last day, and then every minimum practice is owed."
      crumbs={[{ label: 'Pilot exemptions', to: '/governance/pilot-exemptions' }]}
    >
      <FormFrame
        form={form}
        button="Certify the pilot"
        onSend={async (input) => {
          await send(input)
          go('/governance/pilot-exemptions')
        }}
      >
        <SelectField
          field={form.field('useCaseId')}
          label="Use case"
          choices={entries.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <TextField
          field={{
            ...form.field('userLimit'),
            value: form.values.userLimit === 0 ? '' : String(form.values.userLimit),
            set: (text) => form.set('userLimit', Number(text.replaceAll(/\D/g, ''))),
          }}
          label="At most how many people"
          short
        />
        <TextAreaField
          field={form.field('limits')}
          label="Limits"
          hint="People, sites, cases, what it must not touch"
          rows={3}
          limit={4000}
        />
        <TextAreaField field={form.field('notice')} label="How the people affected are told" rows={3} limit={4000} />
        <TextAreaField
          field={form.field('optOut')}
          label="How people may opt in or out"
          hint="Or why that is not possible"
          rows={2}
          limit={4000}
        />
        <TextAreaField
          field={form.field('practicesKept')}
          label="Minimum practices that are followed all the same"
          rows={3}
          limit={4000}
        />
        <DateField field={form.field('startsOn')} label="First day" />
        <DateField field={form.field('endsOn')} label="Last day" hint="No later than the pilot itself" />
      </FormFrame>
    </Page>
  )
}

const blank = { userLimit: 0, limits: '', notice: '', optOut: '', practicesKept: '', startsOn: '', endsOn: '' }
