import type { ReactNode } from 'react'
import { listOf } from '@pilothouse/platform/http/endpoint'
import type { Column } from '@pilothouse/platform/ui/column'
import { Link } from '@pilothouse/platform/ui/Link'
import { Section } from '@pilothouse/platform/ui/Section'
import { Status, type StatusShape } from '@pilothouse/platform/ui/Status'
import { Table } from '@pilothouse/platform/ui/Table'
import { TableSearch, useTableView } from '@pilothouse/platform/ui/table-view'
import { YearFate, type ComparedYears } from '../../record/continuity/compared-years.ts'

type Continued = ComparedYears['continued'][number]

const words: Readonly<Record<YearFate, { readonly label: string; readonly shape: StatusShape }>> = {
  kept: { label: 'Kept', shape: 'solid' },
  renamed: { label: 'Kept under another name', shape: 'solid' },
  retired: { label: 'Reported as retired', shape: 'hollow' },
  dropped: { label: 'Retired last year; may go', shape: 'hollow' },
  missing: { label: 'Missing without a word', shape: 'crossed' },
  'changed-id': { label: 'Here under another ID', shape: 'half' },
  'reused-id': { label: 'Its ID now names another use', shape: 'crossed' },
}

const FateSearch = TableSearch.extend({ fate: listOf(YearFate) })

/** What became of each use of last year. */
export function ContinuityTable({ compared }: { readonly compared: ComparedYears }): ReactNode {
  const view = useTableView(FateSearch)
  const counts = [...Map.groupBy(compared.continued, ({ fate }) => fate)].map(
    ([fate, uses]) => `${uses.length} ${words[fate].label.toLowerCase()}`,
  )
  return (
    <Section title="What became of last year’s uses">
      <output className="said">
        {compared.continued.length} uses last year: {counts.join(', ')}. {compared.added.length} are new this year.
      </output>
      <Table
        caption="Uses of last year"
        view={view}
        filters={[
          view.filter(
            'fate',
            'What became of it',
            YearFate.options.map((fate) => ({ value: fate, label: words[fate].label })),
          ),
        ]}
        columns={columns}
        rows={compared.continued}
        rowKey={({ oldRow }) => String(oldRow)}
      />
    </Section>
  )
}

const columns: readonly Column<Continued>[] = [
  { key: 'name', heading: 'Last year', text: ({ name }) => name, cell: ({ name }) => name },
  { key: 'id', heading: 'Use Case ID', text: ({ id }) => id, cell: ({ id }) => id },
  {
    key: 'fate',
    heading: 'What became of it',
    text: ({ fate }) => fate,
    cell: ({ fate }) => <Status shape={words[fate].shape}>{words[fate].label}</Status>,
  },
  {
    key: 'now',
    heading: 'This year',
    text: ({ newName }) => newName,
    cell: ({ newName, useCaseId }) =>
      useCaseId && newName !== null ? <Link to={`/use-cases/inventory/uses/${useCaseId}`}>{newName}</Link> : newName,
  },
  { key: 'newId', heading: 'ID this year', text: ({ newId }) => newId, cell: ({ newId }) => newId },
]
