import type { ReactNode } from 'react'

/** Below a table: which rows these are, and the way to the others. */
export function TablePages(props: {
  readonly page: number
  readonly pageSize: number
  readonly total: number
  readonly caption: string
  readonly onPage: (page: number) => void
}): ReactNode {
  const { page, pageSize, total, caption, onPage } = props
  const last = Math.max(1, Math.ceil(total / pageSize))
  return (
    <div className="table-pages">
      <output>{rowsInWords(page, pageSize, total)}</output>
      {last > 1 && (
        <nav aria-label={`Pages of ${caption}`}>
          <PageButton words="Previous" to={page - 1} last={last} onPage={onPage} />
          <span>
            Page {page} of {last}
          </span>
          <PageButton words="Next" to={page + 1} last={last} onPage={onPage} />
        </nav>
      )}
    </div>
  )
}

function PageButton(props: {
  readonly words: string
  readonly to: number
  readonly last: number
  readonly onPage: (page: number) => void
}): ReactNode {
  const { words, to, last, onPage } = props
  return (
    <button
      type="button"
      className="usa-button usa-button--outline"
      disabled={to < 1 || to > last}
      onClick={() => onPage(to)}
    >
      {words} <span className="usa-sr-only">page</span>
    </button>
  )
}

function rowsInWords(page: number, pageSize: number, total: number): string {
  if (total === 0) return 'No rows'
  const figures = new Intl.NumberFormat('en-US')
  const first = (page - 1) * pageSize + 1
  if (first > total) return `There are ${figures.format(total)} rows, and none on this page`
  if (total <= pageSize) return total === 1 ? '1 row' : `${figures.format(total)} rows`
  return `Rows ${figures.format(first)} to ${figures.format(Math.min(first + pageSize - 1, total))} of ${figures.format(total)}`
}
