import { useId, useMemo, type ReactNode } from 'react'
import type { Column } from '@pilothouse/platform/ui/column'
import { Table } from '@pilothouse/platform/ui/Table'
import { TableSearch, useTableView } from '@pilothouse/platform/ui/table-view'
import type { Correction, ReadColumn } from '../../../import/inventory-import.ts'
import { ColumnName } from '../../../inventory/inventory-column.ts'
import { labelOf } from '../../inventory/column-label.ts'

const sureWords: Readonly<Record<'exact' | 'close' | 'check' | 'person', string>> = {
  exact: 'OMB’s heading',
  close: 'A known other way to write it',
  check: 'Likely; please check',
  person: 'As you said',
}

type Correct = (heading: string, column: ColumnName | null) => void

/** Each heading of the file with the column for which it was taken, which a person may change. */
export function ColumnsTable(props: {
  readonly columns: readonly ReadColumn[]
  readonly corrected: Correction['columns']
  readonly onCorrect: Correct
}): ReactNode {
  const { columns, corrected, onCorrect } = props
  const view = useTableView(TableSearch)
  const shown = useMemo(() => columnsFor(corrected, onCorrect), [corrected, onCorrect])
  return (
    <Table
      caption="Columns of the file"
      view={view}
      columns={shown}
      rows={columns}
      rowKey={({ letter }) => letter}
      searches={false}
      pageSize={300}
    />
  )
}

const columnsFor = (corrected: Correction['columns'], onCorrect: Correct): readonly Column<ReadColumn>[] => [
  { key: 'heading', heading: 'Heading in the file', cell: ({ letter, heading }) => `${letter}  ${cut(heading, 120)}` },
  {
    key: 'column',
    heading: 'Taken for',
    cell: (column) => <ChooseColumn column={column} corrected={corrected} onCorrect={onCorrect} />,
  },
  {
    key: 'sure',
    heading: 'How sure',
    cell: ({ sure, note }) => (
      <>
        {sure ? sureWords[sure] : 'Not known to OMB’s form'}
        {note && <span className="usa-hint"> {note}</span>}
      </>
    ),
  },
  { key: 'sample', heading: 'First text below', cell: ({ sample }) => cut(sample, 80) },
]

const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text)

function ChooseColumn(props: {
  readonly column: ReadColumn
  readonly corrected: Correction['columns']
  readonly onCorrect: Correct
}): ReactNode {
  const { column, corrected, onCorrect } = props
  const { letter, heading } = column
  const id = useId()
  const chosen = heading in corrected ? corrected[heading] : column.column
  const choose = (value: string): void => onCorrect(heading, ColumnName.nullable().catch(null).parse(value))
  return (
    <>
      <label className="usa-sr-only" htmlFor={id}>
        Column {letter} is taken for
      </label>
      <select id={id} className="usa-select" value={chosen ?? ''} onChange={(event) => choose(event.target.value)}>
        <option value="">None; kept as it is</option>
        {ColumnName.options.map((name) => (
          <option key={name} value={name}>
            {labelOf(name)}
          </option>
        ))}
      </select>
    </>
  )
}
