import { useMemo, type ReactNode } from 'react'
import { listOf } from '@pilothouse/platform/http/endpoint'
import type { Column } from '@pilothouse/platform/ui/column'
import { FailureNotice } from '@pilothouse/platform/ui/FailureNotice'
import { Table } from '@pilothouse/platform/ui/Table'
import { TableSearch, useTableView } from '@pilothouse/platform/ui/table-view'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { useSend } from '@pilothouse/platform/ui/use-send'
import { decideConflict, findImport, listImportRows } from '../../import/contract.ts'
import { RowFate, type ImportRow } from '../../import/import-row.ts'
import type { Decision, ImportCounts } from '../../import/inventory-import.ts'
import { RowChanges } from './RowChanges.tsx'
import { RowName } from './RowName.tsx'

const fateWords: Readonly<Record<RowFate, string>> = {
  new: 'New',
  changed: 'Changed',
  unchanged: 'Unchanged',
  undecided: 'To decide',
  'left out': 'Left out',
}

const PlanSearch = TableSearch.extend({ fates: listOf(RowFate) })

/** Every row with what will become of it. Unless asked otherwise, those to decide come first, then those that change. */
export function PlannedRows({
  importId,
  counts,
}: {
  readonly importId: string
  readonly counts: ImportCounts
}): ReactNode {
  const view = useTableView(PlanSearch)
  const { words, page, fates: chosen } = view.search
  const fates = chosen.length > 0 ? chosen : usualFates(counts)
  const { rows, total } = useAnswer(listImportRows, { id: importId, fates, words, page, rules: [], columns: [] })
  const { send, busy, failure } = useSend(decideConflict, [findImport, listImportRows])
  const columns = useMemo(
    () => columnsFor(busy, (row, decision) => void send({ id: importId, rows: [row], decision }).catch(() => {})),
    [busy, send, importId],
  )
  return (
    <>
      <FailureNotice failure={failure} />
      <Table
        caption="What becomes of each row"
        view={view}
        filters={[
          view.filter(
            'fates',
            'What happens',
            RowFate.options.map((fate) => ({ value: fate, label: fateWords[fate] })),
          ),
        ]}
        columns={columns}
        rows={rows}
        total={total}
        rowKey={({ row }) => String(row)}
      />
    </>
  )
}

function usualFates({ undecided, changed }: ImportCounts): RowFate[] {
  if (undecided > 0) return ['undecided']
  return changed > 0 ? ['changed'] : []
}

const columnsFor = (busy: boolean, decide: (row: number, decision: Decision) => void): readonly Column<ImportRow>[] => [
  { key: 'name', heading: 'Row', cell: (row) => <RowName row={row} /> },
  { key: 'id', heading: 'Use Case ID', cell: ({ cells }) => cells.id },
  { key: 'bureau', heading: 'Bureau', cell: ({ cells }) => cells.agency_bureau },
  { key: 'fate', heading: 'What happens', cell: ({ fate }) => (fate ? fateWords[fate] : '') },
  {
    key: 'changes',
    heading: 'Before and after',
    cell: (row) => <RowChanges row={row} busy={busy} onDecide={(decision) => decide(row.row, decision)} />,
  },
]
