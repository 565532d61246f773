import { DateWords } from '@pilothouse/platform/ui/DateWords'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { Section } from '@pilothouse/platform/ui/Section'
import { Table } from '@pilothouse/platform/ui/Table'
import { TableSearch, useTableView } from '@pilothouse/platform/ui/table-view'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { DateField } from '@pilothouse/platform/ui/TextField'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import { listContracts, openContract, setOption, settleOption } from '../../contracts/contract.ts'
import type { ContractOption, ContractRecord } from '../../contracts/contract-record.ts'
import { NumberField } from '../parts/NumberField.tsx'

/** The days by which options must be decided. */
export function OptionsTab({ record, keeps }: { readonly record: ContractRecord; readonly keeps: boolean }): ReactNode {
  const { contract, options } = record
  const view = useTableView(TableSearch)
  return (
    <>
      <Section title="Option dates" note={`${contract.ownerName} is reminded by mail, once for each.`}>
        <Table
          caption="Option dates"
          view={view}
          rows={options}
          rowKey={({ id }) => id}
          searches={false}
          columns={[
            { key: 'day', heading: 'Decide by', cell: ({ decideBy }) => <PlainTime at={decideBy} /> },
            { key: 'far', heading: 'That is', cell: ({ decideBy }) => <DateWords at={decideBy} /> },
            { key: 'note', heading: 'Note', cell: ({ note }) => note || 'None' },
            { key: 'reminded', heading: 'Reminded', cell: (option) => <Reminded option={option} /> },
            { key: 'outcome', heading: 'Outcome', cell: (option) => <Outcome option={option} keeps={keeps} /> },
          ]}
          empty={<p>No option is noted.</p>}
        />
      </Section>
      {keeps && <NoteOption key={options.length} contractId={contract.id} />}
    </>
  )
}

function Reminded({ option: { remindedAt, remindDays } }: { readonly option: ContractOption }): ReactNode {
  return remindedAt ? <PlainTime at={remindedAt} dayOnly /> : `${remindDays} days before`
}

function Outcome({ option, keeps }: { readonly option: ContractOption; readonly keeps: boolean }): ReactNode {
  const { send, busy, failure } = useSend(settleOption, [openContract, listContracts])
  if (option.outcome) return `${option.outcome === 'taken' ? 'Taken' : 'Not taken'}, noted by ${option.settledByName}`
  if (!keeps) return 'Open'
  const settle = (outcome: 'taken' | 'not taken'): void =>
    void send({ optionId: option.id, outcome }).catch(() => undefined)
  return (
    <div>
      <button type="button" className="usa-button usa-button--unstyled" disabled={busy} onClick={() => settle('taken')}>
        Taken
      </button>{' '}
      <button
        type="button"
        className="usa-button usa-button--unstyled"
        disabled={busy}
        onClick={() => settle('not taken')}
      >
        Not taken
      </button>
      {failure && <p role="alert">{failure.message}</p>}
    </div>
  )
}

function NoteOption({ contractId }: { readonly contractId: string }): ReactNode {
  const form = useForm(setOption.input, { contractId, decideBy: '', remindDays: 60, note: '' })
  const { send } = useSend(setOption, [openContract, listContracts])
  return (
    <Section title="Note an option date">
      <FormFrame form={form} button="Note the option" quiet onSend={send}>
        <DateField field={form.field('decideBy')} label="Decide by" />
        <NumberField field={form.field('remindDays')} label="Remind me so many days before" />
        <TextAreaField field={form.field('note')} label="Note" limit={1000} rows={2} optional />
      </FormFrame>
    </Section>
  )
}
