import type { ReactNode } from 'react'

/** A column of a table over rows of one kind. The first column names the row. */
export interface Column<Row> {
  /** Its name in the address: `?sort=title`. A filter of the same name looks at this column. */
  readonly key: string
  readonly heading: string
  readonly cell: (row: Row) => ReactNode
  /** What it holds as text or number. Without a `total`, the table sorts, searches and filters by it. */
  readonly text?: (row: Row) => string | number | null
  /** Whether its heading sorts. Without a `total`: true when there is a `text`. With one: only when told so. */
  readonly sorts?: boolean
  /** Figures stand at the right. */
  readonly figures?: boolean
  /** Shown only to those who choose it. */
  readonly extra?: boolean
}
