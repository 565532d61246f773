import type { Column } from '@pilothouse/platform/ui/column'
import { Link } from '@pilothouse/platform/ui/Link'
import { DateWords } from '@pilothouse/platform/ui/DateWords'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { Table } from '@pilothouse/platform/ui/Table'
import { TableSearch, useTableView } from '@pilothouse/platform/ui/table-view'
import type { ReactNode } from 'react'
import type { ContractLine } from '../../contracts/contract-record.ts'

/** Contracts with how far the checklist is. */
export function ContractsTable(props: {
  readonly lines: readonly ContractLine[]
  readonly searches: boolean
  readonly empty: ReactNode
}): ReactNode {
  const { lines, searches, empty } = props
  const view = useTableView(TableSearch)
  return (
    <Table
      caption="Contracts"
      view={view}
      rows={lines}
      rowKey={({ contract }) => contract.id}
      searches={searches}
      columns={columns}
      empty={empty}
    />
  )
}

const columns: readonly Column<ContractLine>[] = [
  {
    key: 'title',
    heading: 'Contract',
    text: ({ contract }) => `${contract.title} ${contract.number}`,
    cell: ({ contract }) => <Link to={`/tools/contracts/${contract.id}`}>{contract.title}</Link>,
  },
  {
    key: 'provider',
    heading: 'Provider',
    text: ({ contract }) => contract.providerName,
    cell: ({ contract }) => contract.providerName,
  },
  {
    key: 'clauses',
    heading: 'Required clauses',
    cell: ({ settled, open, unchecked }) => `${settled} settled, ${open} open, ${unchecked} not checked`,
  },
  {
    key: 'option',
    heading: 'Next option',
    text: ({ nextOption }) => nextOption,
    cell: ({ nextOption }) => (nextOption ? <DateWords at={nextOption} /> : 'None'),
  },
  {
    key: 'ends',
    heading: 'Ends',
    text: ({ contract }) => contract.endsOn,
    cell: ({ contract }) => (contract.endsOn ? <PlainTime at={contract.endsOn} /> : 'No end'),
  },
]
