import type { Column } from '@pilothouse/platform/ui/column'
import { Link } from '@pilothouse/platform/ui/Link'
import type { EntryLine } from '../../catalogue/entry-record.ts'
import { ApprovalStatus } from '../lent/ApprovalStatus.tsx'
import { Categories } from '../parts/Categories.tsx'

/** What the list of the catalog shows of an entry. */
export const catalogueColumns: readonly Column<EntryLine>[] = [
  {
    key: 'name',
    heading: 'Name',
    cell: ({ entry }) => <Link to={`/tools/catalogue/${entry.id}`}>{entry.name}</Link>,
  },
  { key: 'kind', heading: 'Kind', cell: ({ entry }) => entry.kind.charAt(0).toUpperCase() + entry.kind.slice(1) },
  { key: 'provider', heading: 'Provider', cell: ({ entry }) => entry.providerName },
  {
    key: 'state',
    heading: 'Approval',
    cell: ({ standing }) => <ApprovalStatus state={standing.state} until={standing.until} />,
  },
  {
    key: 'category',
    heading: 'Data it may receive',
    cell: ({ standing }) => <Categories ids={standing.dataCategories} none="None today" />,
  },
  {
    key: 'authorized',
    heading: 'Authorized',
    cell: ({ authorized }) => authorized.join(', ') || 'Not recorded',
  },
  { key: 'key', heading: 'Key', extra: true, cell: ({ entry }) => <code>{entry.key}</code> },
  { key: 'licence', heading: 'License', extra: true, cell: ({ entry }) => entry.licence || 'Not given' },
]
