import type { ReactNode } from 'react'
import type { Column } from '@pilothouse/platform/ui/column'
import { EmptyState } from '@pilothouse/platform/ui/EmptyState'
import { Link } from '@pilothouse/platform/ui/Link'
import { Page } from '@pilothouse/platform/ui/Page'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { Section } from '@pilothouse/platform/ui/Section'
import { usePerson } from '@pilothouse/platform/ui/session'
import { Status } from '@pilothouse/platform/ui/Status'
import { Table } from '@pilothouse/platform/ui/Table'
import { TableSearch, useTableView } from '@pilothouse/platform/ui/table-view'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { listImports } from '../../import/contract.ts'
import type { InventoryImport } from '../../import/inventory-import.ts'
import { mayKeepInventory } from '../../permissions.ts'
import { ChooseFile } from './ChooseFile.tsx'
import { stateShape, stateWords } from './state-words.ts'

/** Imports of inventories: a new one, and those that were. */
export function ImportsPage(): ReactNode {
  const { imports } = useAnswer(listImports, {})
  const view = useTableView(TableSearch)
  const keeps = mayKeepInventory(usePerson())
  return (
    <Page
      title="Import an inventory"
      purpose="Read an inventory from a file, look at what it would change, then write it whole or not at all."
      crumbs={[{ label: 'Inventory', to: '/use-cases/inventory' }]}
    >
      {keeps && <ChooseFile />}
      <Section title="Imports so far">
        <Table
          caption="Imports"
          view={view}
          columns={columns}
          rows={imports}
          rowKey={({ id }) => id}
          empty={
            <EmptyState title="No file has been imported yet">
              Files that are read, written or undone are listed here.
            </EmptyState>
          }
        />
      </Section>
    </Page>
  )
}

const columns: readonly Column<InventoryImport>[] = [
  {
    key: 'fileName',
    heading: 'File',
    text: ({ fileName }) => fileName,
    cell: ({ id, fileName }) => <Link to={`/use-cases/imports/${id}`}>{fileName}</Link>,
  },
  {
    key: 'state',
    heading: 'Status',
    text: ({ state }) => stateWords[state],
    cell: ({ state }) => <Status shape={stateShape[state]}>{stateWords[state]}</Status>,
  },
  {
    key: 'rows',
    heading: 'Rows',
    figures: true,
    text: ({ rowCount }) => rowCount,
    cell: ({ rowCount }) => rowCount.toLocaleString('en-US'),
  },
  {
    key: 'by',
    heading: 'Begun by',
    text: ({ startedByName }) => startedByName,
    cell: ({ startedByName }) => startedByName,
  },
  {
    key: 'at',
    heading: 'Begun',
    text: ({ startedAt }) => startedAt,
    cell: ({ startedAt }) => <PlainTime at={startedAt} />,
  },
]
