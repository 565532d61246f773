import { listOf } from '@pilothouse/platform/http/endpoint'
import { Section } from '@pilothouse/platform/ui/Section'
import { Status, type StatusShape } from '@pilothouse/platform/ui/Status'
import { Table } from '@pilothouse/platform/ui/Table'
import { TableSearch, useTableView } from '@pilothouse/platform/ui/table-view'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { clausePack, type CheckedClause, type ClauseState } from '../../contracts/clause.ts'
import type { ContractRecord } from '../../contracts/contract-record.ts'
import { CheckClause } from './CheckClause.tsx'

type Clause = (typeof clausePack.clauses)[number] & { readonly found: CheckedClause | undefined }

const ClauseSearch = TableSearch.extend({ weight: listOf(z.string()), state: listOf(z.string()) })

/** The checklist, clause by clause, with its sources and how sure each is. */
export function ClausesTab({ record, keeps }: { readonly record: ContractRecord; readonly keeps: boolean }): ReactNode {
  const view = useTableView(ClauseSearch)
  const rows = clausePack.clauses.map((clause): Clause => ({
    ...clause,
    found: record.clauses.find((checked) => checked.clause === clause.id),
  }))
  return (
    <Section title={clausePack.title} note={clausePack.standing}>
      <Table
        caption="Clauses"
        view={view}
        filters={[
          view.filter('weight', 'Weight', choices(['Required', 'Recommended', 'Proposed'])),
          view.filter('state', 'Found', choices(['In the contract', 'Partly', 'Missing', 'Not needed', 'Not checked'])),
        ]}
        rows={rows}
        pageSize={50}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'label',
            heading: 'Clause',
            text: ({ label, asks }) => `${label} ${asks}`,
            cell: (row) => <Asked row={row} />,
          },
          {
            key: 'weight',
            heading: 'Weight',
            text: ({ weight }) => capital(weight),
            cell: ({ weight }) => capital(weight),
          },
          {
            key: 'source',
            heading: 'Source',
            text: ({ source }) => source,
            cell: ({ source, sure }) => `${source} (${sure})`,
          },
          {
            key: 'state',
            heading: 'Found',
            text: ({ found }) => capital(found?.state ?? 'not checked'),
            cell: (row) => (
              <div>
                <Found row={row} />{' '}
                {keeps && <CheckClause contractId={record.contract.id} clause={row} found={row.found} />}
              </div>
            ),
          },
        ]}
      />
    </Section>
  )
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

const choices = (labels: readonly string[]) => labels.map((label) => ({ value: label, label }))

function Asked({ row: { label, asks } }: { readonly row: Clause }): ReactNode {
  return (
    <span>
      <strong>{label}.</strong> {asks}
    </span>
  )
}

const shapes: Readonly<Record<ClauseState, StatusShape>> = {
  'in the contract': 'solid',
  partly: 'half',
  missing: 'crossed',
  'not needed': 'solid',
}

function Found({ row: { found } }: { readonly row: Clause }): ReactNode {
  if (!found) return <Status shape="hollow">Not checked</Status>
  return (
    <Status shape={shapes[found.state]}>
      {capital(found.state)}
      {found.note && `: ${found.note}`}
    </Status>
  )
}
