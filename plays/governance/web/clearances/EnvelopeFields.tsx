import { CheckboxesField, RadioField, SelectField } from '@pilothouse/platform/ui/ChoiceField'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { DateField, TextField } from '@pilothouse/platform/ui/TextField'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { Form } from '@pilothouse/platform/ui/use-form'
import { DataCategoryPicker } from '@pilothouse/tools/web/DataCategoryPicker'
import { ModelPicker } from '@pilothouse/tools/web/ModelPicker'
import { listProposalChoices } from '@pilothouse/use-cases/proposals/contract'
import type { ReactNode } from 'react'
import type { z } from 'zod'
import { GuardAction, Oversight } from '../../clearances/clearance.ts'
import type { EnvelopeForm } from '../../clearances/envelope/envelope-form.ts'
import { guardWords, oversightWords } from '../../clearances/envelope/envelope-words.ts'

interface Fields {
  readonly form: Form<z.input<typeof EnvelopeForm>, z.output<typeof EnvelopeForm>>
}

/** What a clearance allows, question by question. */
export function EnvelopeFields({ form }: Fields): ReactNode {
  return (
    <>
      <ModelPicker field={form.field('models')} label="Models that it may call" />
      <DataCategoryPicker
        field={form.field('dataCategories')}
        label="Data that a call may carry"
        hint="Each model must be approved for these data."
      />
      <OfficesField form={form} />
      <LimitFields form={form} />
      <PeopleFields form={form} />
      <GuardFields form={form} />
      <DateField field={form.field('validFrom')} label="First day" />
      <DateField
        field={form.field('validUntil')}
        label="Last day"
        hint="Of a pilot: inside its scope. No later than the models’ approvals last."
      />
      <TextAreaField
        field={form.field('reason')}
        label="Why do you decide so?"
        hint="Stands in its history"
        rows={3}
        limit={2000}
      />
    </>
  )
}

function OfficesField({ form }: Fields): ReactNode {
  const { organisations } = useAnswer(listProposalChoices, {})
  return (
    <CheckboxesField
      field={form.field('groups')}
      label="Offices whose people may call"
      hint="With everybody below them"
      choices={organisations.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}

const LimitFields = ({ form }: Fields): ReactNode => (
  <>
    <TextField
      field={form.field('dollarsPerMonth')}
      label="Dollars a month"
      hint="Calls stop when it is spent. Blank: no limit in money."
      optional
      short
    />
    <TextField field={form.field('tokensPerMonth')} label="Tokens a month" optional short />
    <TextField field={form.field('callsPerMinute')} label="Calls a minute" optional short />
  </>
)

const PeopleFields = ({ form }: Fields): ReactNode => (
  <>
    <TextAreaField
      field={form.field('tools')}
      label="Tools that a model may call"
      hint="Their keys in the catalog, one a line. Blank: none."
      rows={2}
      optional
    />
    <TextAreaField
      field={form.field('training')}
      label="Courses that whoever calls must have passed"
      hint="Their keys, one a line. Blank: none."
      rows={2}
      optional
    />
    <RadioField
      field={form.field('oversight')}
      label="Who stands between an answer and the work?"
      choices={Oversight.options.map((value) => ({
        value,
        label: value.charAt(0).toUpperCase() + value.slice(1),
        hint: `${oversightWords[value]}.`,
      }))}
    />
  </>
)

const guards = GuardAction.options.map((value) => ({ value, label: guardWords[value] }))

const GuardFields = ({ form }: Fields): ReactNode => (
  <>
    <SelectField field={form.field('inputGuard')} label="When a prompt holds what must not leave" choices={guards} />
    <SelectField field={form.field('toolCallGuard')} label="When a model calls a tool with it" choices={guards} />
    <SelectField field={form.field('toolResultGuard')} label="When a tool’s result holds it" choices={guards} />
    <SelectField field={form.field('outputGuard')} label="When an answer holds it" choices={guards} />
    <TextField
      field={form.field('contentDays')}
      label="Days for which prompts and answers are kept"
      hint="Thirty is usual. Who called, when and what it cost is kept by the records schedule."
      short
    />
  </>
)
