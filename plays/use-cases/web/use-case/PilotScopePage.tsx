import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { Page } from '@pilothouse/platform/ui/Page'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { DateField, TextField } from '@pilothouse/platform/ui/TextField'
import { useGo, useParam } from '@pilothouse/platform/ui/address'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { useForm, type Field } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import { listPilotWarnings, listUseCases, openUseCase, setPilotScope } from '../../portfolio/contract.ts'

/** Says what a pilot may do: how long, for how many, where, and what ends it. */
export function PilotScopePage(): ReactNode {
  const { useCase, scope } = useAnswer(openUseCase, { id: useParam('useCaseId') })
  const form = useForm(setPilotScope.input, {
    id: useCase.id,
    version: scope?.version ?? 0,
    startsOn: scope?.startsOn ?? '',
    endsOn: scope?.endsOn ?? '',
    userLimit: scope?.userLimit ?? Number.NaN,
    sites: scope?.sites ?? '',
    exitCriteria: scope?.exitCriteria ?? '',
    scaleCriteria: scope?.scaleCriteria ?? '',
    warnDays: scope?.warnDays ?? 30,
  })
  const { send } = useSend(setPilotScope, [openUseCase, listUseCases, listPilotWarnings])
  const go = useGo()
  const record = `/use-cases/portfolio/${useCase.id}`
  const submit = async (input: Parameters<typeof send>[0]): Promise<void> => {
    await send(input)
    go(record)
  }
  return (
    <Page
      title="Pilot scope"
      purpose="A pilot is small and ends on a date. Outside of this it is not the pilot that was agreed."
      crumbs={[
        { label: 'Portfolio', to: '/use-cases/portfolio' },
        { label: useCase.title, to: record },
      ]}
    >
      <FormFrame form={form} button="Set the pilot scope" onSend={submit}>
        <DateField field={form.field('startsOn')} label="First day" />
        <DateField field={form.field('endsOn')} label="Last day" />
        <TextField field={asText(form.field('userLimit'))} label="At most how many people use it" short />
        <TextAreaField field={form.field('sites')} label="Where" hint="Sites, offices or teams" rows={2} optional />
        <TextAreaField
          field={form.field('exitCriteria')}
          label="What ends it"
          hint="Results that stop it early, and what happens on the last day"
        />
        <TextAreaField field={form.field('scaleCriteria')} label="What would carry it further" optional />
        <TextField field={asText(form.field('warnDays'))} label="Warn how many days before the last day" short />
      </FormFrame>
    </Page>
  )
}

/** A whole number as a person types it; anything else stays out of the value. */
const asText = (field: Field<number>): Field<string> => ({
  ...field,
  value: Number.isNaN(field.value) ? '' : String(field.value),
  set: (text) => field.set(text.trim() === '' ? Number.NaN : Number(text)),
})
