/** Why a cell's text is not simply what was typed. */
export type CellMark = 'formula' | 'error'

/** One sheet as texts: dates as yyyy-mm-dd, numbers as they are written, blank cells as ''. */
export interface Sheet {
  readonly name: string
  /** The row number that a person sees beside each row, counted from 1. */
  readonly rowNumbers: readonly number[]
  readonly rows: readonly (readonly string[])[]
  /** "row:column", both counted from 0 within `rows`, → what is special about the cell. */
  readonly marks: ReadonlyMap<string, CellMark>
}

/** Largest file that is read, in bytes. */
export const largestFile = 100 * 1024 * 1024

/** Most columns that are read. OMB's inventory has 36. */
export const mostColumns = 300

/** Most rows of one sheet that are read. All of government reported 3,611 uses in 2025. */
export const mostRows = 50_000

/** Longest row that is read, in characters. A spreadsheet's cell holds 32,767 at most. */
export const longestRow = 2_000_000
