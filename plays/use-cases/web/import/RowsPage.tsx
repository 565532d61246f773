import { useMemo, type ReactNode } from 'react'
import { z } from 'zod'
import { listOf } from '@pilothouse/platform/http/endpoint'
import type { Column } from '@pilothouse/platform/ui/column'
import { EmptyState } from '@pilothouse/platform/ui/EmptyState'
import { ButtonLink } from '@pilothouse/platform/ui/Link'
import { FailureNotice } from '@pilothouse/platform/ui/FailureNotice'
import { Table } from '@pilothouse/platform/ui/Table'
import { TableSearch, useTableView } from '@pilothouse/platform/ui/table-view'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { useSend } from '@pilothouse/platform/ui/use-send'
import { checkImport, findImport, listImportRows } from '../../import/contract.ts'
import type { ImportRow } from '../../import/import-row.ts'
import { ColumnName } from '../../inventory/inventory-column.ts'
import { labelOf } from '../inventory/column-label.ts'
import { ruleName } from '../inventory/rule-words.ts'
import { ImportFrame, type OpenedImport } from './ImportFrame.tsx'
import { RowName } from './RowName.tsx'
import { RowTroubles } from './RowTroubles.tsx'

/** What needs a person: answers that were not recognised and errors, to be mended in the cell. */
export function RowsPage(): ReactNode {
  return (
    <ImportFrame
      step="rows"
      purpose="Answers that were not recognized, and errors. Mend them here, or later in the inventory."
    >
      {(opened) => <Rows opened={opened} />}
    </ImportFrame>
  )
}

const RowSearch = TableSearch.extend({ rules: listOf(z.string()), in: listOf(ColumnName) })

function Rows({ opened }: { readonly opened: OpenedImport }): ReactNode {
  const { id } = opened.import
  const view = useTableView(RowSearch)
  const { words, page, rules, in: columns } = view.search
  const { rows, total } = useAnswer(listImportRows, { id, needs: 'true', words, page, rules, columns, fates: [] })
  const shown = useMemo(() => columnsFor(id, columns, rules), [id, columns, rules])
  const { send, busy, failure } = useSend(checkImport, [findImport, listImportRows])
  return (
    <>
      <FailureNotice failure={failure} />
      <Table
        caption="Rows that need a person"
        view={view}
        filters={[
          view.filter(
            'rules',
            'Rule',
            counted(opened, 'rule').map(([rule, count]) => ({ value: rule, label: `${ruleName(rule)} (${count})` })),
          ),
          view.filter(
            'in',
            'Column',
            counted(opened, 'column').map(([name, count]) => ({
              value: name,
              label: `${labelOf(ColumnName.parse(name))} (${count})`,
            })),
          ),
        ]}
        columns={shown}
        rows={rows}
        total={total}
        rowKey={({ row }) => String(row)}
        empty={
          <EmptyState title="Nothing needs a person">Every answer is recognized, and no error was found.</EmptyState>
        }
      />
      <p className="actions">
        <ButtonLink to={`/use-cases/imports/${id}/plan`}>Go on: what will happen</ButtonLink>
        <button
          type="button"
          className="usa-button usa-button--outline"
          disabled={busy}
          onClick={() => void send({ id }).catch(() => {})}
        >
          {busy ? 'Looking…' : 'Look through all rows again'}
        </button>
      </p>
    </>
  )
}

function counted({ trouble }: OpenedImport, by: 'rule' | 'column'): [string, number][] {
  const groups = Map.groupBy(trouble, (one): string => one[by])
  return [...groups].map(([key, group]) => [key, group.reduce((sum, { count }) => sum + count, 0)])
}

const columnsFor = (
  importId: string,
  shown: readonly ColumnName[],
  rules: readonly string[],
): readonly Column<ImportRow>[] => [
  { key: 'name', heading: 'Row', cell: (row) => <RowName row={row} /> },
  {
    key: 'trouble',
    heading: 'What to mend',
    cell: (row) => <RowTroubles importId={importId} row={row} shown={shown} rules={rules} />,
  },
]
