import type { ReactNode } from 'react'
import { z } from 'zod'
import { listOf } from '@pilothouse/platform/http/endpoint'
import { hrefOf } from '@pilothouse/platform/http/call'
import { choicesOf } from '@pilothouse/platform/ui/ChoiceField'
import type { Column } from '@pilothouse/platform/ui/column'
import { EmptyState } from '@pilothouse/platform/ui/EmptyState'
import { ButtonLink, Link } from '@pilothouse/platform/ui/Link'
import { Page } from '@pilothouse/platform/ui/Page'
import { usePerson } from '@pilothouse/platform/ui/session'
import { Table } from '@pilothouse/platform/ui/Table'
import { TableSearch, useTableView } from '@pilothouse/platform/ui/table-view'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { ColumnName } from '../../inventory/inventory-column.ts'
import { exportInventoryList } from '../../lists/contract.ts'
import { mayKeepInventory } from '../../permissions.ts'
import { Stage } from '../../portfolio/stages/stage.ts'
import type { InventoryEntry } from '../../record/cells/inventory-entry.ts'
import { listInventory } from '../../record/contract.ts'
import { StageMark } from '../portfolio/StageMark.tsx'
import { labelOf } from './column-label.ts'

const InventorySearch = TableSearch.extend({ stages: listOf(Stage), rules: listOf(z.string()), in: listOf(ColumnName) })

/** The inventory as it stands: every use with what would be reported of it. */
export function InventoryPage(): ReactNode {
  const view = useTableView(InventorySearch)
  const { words, sort, page, stages, rules, in: found } = view.search
  const { entries, total } = useAnswer(listInventory, { words, sort, page, stages, rules, columns: found })
  const keeps = mayKeepInventory(usePerson())
  return (
    <Page
      title="Inventory"
      purpose="Every use of AI that your agency reports, in OMB’s 36 columns."
      action={keeps && <ButtonLink to="/use-cases/imports">Import an inventory</ButtonLink>}
    >
      <p className="actions">
        <Link to="/use-cases/inventory/lint">What to mend</Link>
        <Link to="/use-cases/inventory/continuity">Compare with last year</Link>
        <Link to="/use-cases/inventory/exports">Exports</Link>
        <Link to="/use-cases/inventory/commercial">Commercial products</Link>
      </p>
      <Table
        caption="Inventory"
        view={view}
        filters={[
          view.filter('stages', 'Stage', choicesOf(Stage.options.filter((stage) => stage !== 'idea'))),
          view.filter(
            'in',
            'Column to mend',
            ColumnName.options.map((name) => ({ value: name, label: labelOf(name) })),
          ),
        ]}
        columns={columns}
        rows={entries}
        total={total}
        rowKey={({ useCaseId }) => useCaseId}
        csvHref={hrefOf(exportInventoryList, { words, sort, stages, rules, columns: found })}
        empty={
          <EmptyState
            title="No use is in the inventory yet"
            action={keeps && <ButtonLink to="/use-cases/imports">Import an inventory</ButtonLink>}
          >
            Uses come in when a proposal is approved, or from a file.
          </EmptyState>
        }
      />
    </Page>
  )
}

const columns: readonly Column<InventoryEntry>[] = [
  {
    key: 'title',
    heading: 'Use',
    sorts: true,
    cell: ({ useCaseId, title }) => <Link to={`/use-cases/inventory/uses/${useCaseId}`}>{title}</Link>,
  },
  {
    key: 'inventoryId',
    heading: 'Use Case ID',
    sorts: true,
    cell: ({ inventoryId, cells }) => inventoryId ?? cells['id'],
  },
  { key: 'stage', heading: 'Stage', sorts: true, cell: ({ stage }) => <StageMark stage={stage} /> },
  {
    key: 'bureau',
    heading: 'Bureau',
    cell: ({ cells, organisationName }) => cells['agency_bureau'] || organisationName,
  },
  {
    key: 'impact',
    heading: 'High-impact',
    cell: ({ cells }) => (cells['is_high_impact'] ?? '').replace(/^[a-z]\) /, ''),
  },
  { key: 'findings', heading: 'To mend', sorts: true, cell: ({ findings }) => findingWords(findings) },
]

function findingWords({ error, warning, advice }: InventoryEntry['findings']): string {
  return [...many(error, 'error'), ...many(warning, 'warning'), ...(advice > 0 ? [`${advice} advice`] : [])].join(', ')
}

const many = (count: number, word: string): string[] =>
  count === 0 ? [] : [`${count} ${word}${count === 1 ? '' : 's'}`]
