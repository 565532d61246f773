import { z } from 'zod'

import { ColumnName } from '../inventory-column.ts'
import type { InventoryRow } from '../inventory-row.ts'

/** How much a finding matters: an error must go before publication, a warning needs a look, advice makes it better. */
export const Severity = z.enum(['error', 'warning', 'advice'])
export type Severity = z.infer<typeof Severity>

/** One fault: which rule, where (row 0 is the whole file), what is wrong and how to mend it. */
export const Finding = z.object({
  rule: z.string(),
  severity: Severity,
  row: z.int().nonnegative(),
  column: ColumnName,
  message: z.string(),
  mend: z.string(),
})
export type Finding = z.infer<typeof Finding>

/** A row to be looked at: `values` hold OMB's full selections, `row` is counted from 1 below the heading. */
export interface LintedRow {
  readonly row: number
  /** What the reader knows the row by, such as its title; without it a message gives the number. */
  readonly called?: string
  readonly values: InventoryRow
}

/** What is to be looked at. */
export interface LintedInventory {
  readonly rows: readonly LintedRow[]
  /** Columns that the file leaves out. */
  readonly missing: readonly ColumnName[]
  readonly unrecognised: readonly { readonly row: number; readonly column: ColumnName; readonly value: string }[]
  /** Cells that held a formula or a spreadsheet's error. */
  readonly marked: readonly { readonly row: number; readonly column: ColumnName; readonly mark: 'formula' | 'error' }[]
  /** The day of the check, yyyy-mm-dd. */
  readonly today: string
}

/** Two entries of one agency that may be the same use case, the earlier one first. Not all such pairs: see `similarPairs`. */
export interface SimilarPair {
  readonly first: LintedRow
  readonly second: LintedRow
  readonly isSameName: boolean
}

/** What the rules look at, with what several of them need found beforehand. */
export interface PreparedInventory extends LintedInventory {
  readonly pairs: readonly SimilarPair[]
  /** Entries that were only compared with those of the very same name, because there are too many. */
  readonly notCompared: readonly LintedRow[]
}

/** A rule of the lint: pure, from the whole inventory to its findings. */
export type LintRule = (inventory: PreparedInventory) => Finding[]

/** What a column is called in a sentence to a person. */
export function columnLabel(heading: string): string {
  return `"${(heading.split(/\n\s*\n|\s*\bSub ?practice|\s*\bPractice:/)[0] ?? '').replaceAll(/\s+/g, ' ').trim()}"`
}
