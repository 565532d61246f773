import { addDays } from '@pilothouse/platform/day'
import { RadioField } from '@pilothouse/platform/ui/ChoiceField'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { DateField } from '@pilothouse/platform/ui/TextField'
import { useGo } from '@pilothouse/platform/ui/address'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import { isUsable } from '../../approvals/approval.ts'
import { approveEntry, listModels } from '../../approvals/contract.ts'
import { listWaiting } from '../../approvals/waiting/contract.ts'
import { listCatalogue, openEntry } from '../../catalogue/contract.ts'
import { DataCategory } from '../../catalogue/data-category.ts'
import type { EntryRecord } from '../../catalogue/entry-record.ts'
import { DataCategoryPicker } from '../lent/DataCategoryPicker.tsx'
import { OptionalDateField } from '../parts/OptionalDateField.tsx'
import { PeopleToTell } from './PeopleToTell.tsx'

const A_YEAR = 364

/** Approves an entry: for which data, from when until when, under which conditions. */
export function ApproveForm({ record }: { readonly record: EntryRecord }): ReactNode {
  const { entry, standing, history, today, lastTold } = record
  const before = history.findLast(({ decision }) => isUsable(decision))
  const { id, version } = entry
  const form = useForm(approveEntry.input, {
    id,
    version,
    decision: standing.state === 'approved' ? 'approved' : 'conditional',
    from: today,
    until: addDays(today, A_YEAR),
    conditions: before?.conditions ?? '',
    dataCategories: (before?.dataCategories ?? []).filter((category) => DataCategory.safeParse(category).success),
    reason: '',
    tell: lastTold,
  })
  const { send } = useSend(approveEntry, [openEntry, listCatalogue, listModels, listWaiting])
  const go = useGo()
  return (
    <FormFrame
      form={form}
      button="Record the approval"
      onSend={async (terms) => {
        await send(terms)
        go(`/tools/catalogue/${id}`)
      }}
    >
      <RadioField field={form.field('decision')} label="Your decision" choices={decisions} />
      <DataCategoryPicker
        field={form.field('dataCategories')}
        label="Data it may receive"
        hint="What is not ticked may not go in."
      />
      <DateField field={form.field('from')} label="First day" />
      <OptionalDateField
        field={form.field('until')}
        label="Last day"
        hint="From the day after, nobody may use it. Blank: until another decision."
      />
      <TextAreaField
        field={form.field('conditions')}
        label="Conditions"
        hint="What everybody who uses it must keep to."
        limit={4000}
        rows={3}
        optional={form.values.decision === 'approved'}
      />
      <TextAreaField field={form.field('reason')} label="Why" limit={4000} rows={3} />
      <PeopleToTell field={form.field('tell')} />
    </FormFrame>
  )
}

const decisions = [
  { value: 'conditional', label: 'Approve with conditions' },
  { value: 'approved', label: 'Approve' },
] as const
