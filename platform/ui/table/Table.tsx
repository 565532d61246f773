import type { ReactNode } from 'react'
import { EmptyState } from '../page/EmptyState.tsx'
import { arrangeRows, type Arranged } from './arrange-rows.ts'
import type { Column } from './column.ts'
import type { Selection } from './selection.ts'
import { TableGrid } from './TableGrid.tsx'
import { TablePages } from './TablePages.tsx'
import type { TableFilter, TableSearch, TableView } from './table-view.ts'
import { TableTools } from './TableTools.tsx'

/** What a table shows and how. */
export interface TableProps<Row> {
  /** What the rows are: "Ideas". Read aloud, and used in names of controls. */
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** From `useTableView`: search, sort, page and columns stand in the address. */
  readonly view: TableView
  /** Given when the server searches, sorts, filters and pages: how many rows there are in all. */
  readonly total?: number
  readonly filters?: readonly TableFilter[]
  /** Whether there is a field to search in; yes unless told. */
  readonly searches?: boolean
  /** Address of a CSV export of the same view (`hrefOf`). */
  readonly csvHref?: string
  readonly selection?: Selection
  /** What can be done with the ticked rows. */
  readonly selectionActions?: ReactNode
  readonly rowName?: (row: Row) => string
  readonly pageSize?: number
  /** What is said when there is nothing at all; when filters hide everything, the table says so itself. */
  readonly empty?: ReactNode
}

/** Rows to work with: searched, filtered, sorted and paged in the address; cards on a narrow screen. */
export function Table<Row>(props: TableProps<Row>): ReactNode {
  const { caption, columns, view, filters = [], searches = true, csvHref, selection, pageSize = 25 } = props
  const { search } = view
  const shown = shownColumns(columns, search)
  const arranged = arrange(props, pageSize)
  const asked = search.words !== '' || filters.some(({ chosen }) => chosen.length > 0)
  if (arranged.total === 0 && !asked && props.empty) return props.empty
  return (
    <div className="table-frame">
      <TableTools
        view={view}
        columns={columns}
        shown={shown.map(({ key }) => key)}
        filters={filters}
        searches={searches}
        csvHref={csvHref}
      />
      {selection && selection.chosen.size > 0 && (
        <div className="table-selection">
          <output>{selection.chosen.size} selected</output>
          {props.selectionActions}
          <button type="button" className="usa-button usa-button--unstyled" onClick={selection.clear}>
            Select none
          </button>
        </div>
      )}
      {arranged.total === 0 ? (
        <EmptyState title="Nothing matches">Take out a filter or a word, and look again.</EmptyState>
      ) : (
        <TableGrid
          {...props}
          columns={shown}
          rows={arranged.rows}
          sort={search.sort}
          sortable={(column) => column.sorts ?? (props.total === undefined && column.text !== undefined)}
          onSort={(sort) => view.change({ sort })}
        />
      )}
      <TablePages
        page={search.page}
        pageSize={pageSize}
        total={arranged.total}
        caption={caption}
        onPage={(page) => view.change({ page })}
      />
    </div>
  )
}

function shownColumns<Row>(columns: readonly Column<Row>[], search: TableSearch): readonly Column<Row>[] {
  if (search.columns.length === 0) return columns.filter(({ extra }) => !extra)
  return columns.filter(({ key }, index) => index === 0 || search.columns.includes(key))
}

function arrange<Row>(props: TableProps<Row>, pageSize: number): Arranged<Row> {
  const { rows, columns, total, view, filters = [] } = props
  if (total !== undefined) return { rows, total }
  const passing = Object.fromEntries(filters.map(({ name, chosen }) => [name, chosen]))
  return arrangeRows(rows, columns, { ...view.search, passing }, pageSize)
}
