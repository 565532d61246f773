import { z } from 'zod'
import { ColumnName } from '../inventory/inventory-column.ts'
import { Finding } from '../inventory/lint/finding.ts'

/** What will become of a row. */
export const RowFate = z.enum(['new', 'changed', 'unchanged', 'undecided', 'left out'])
export type RowFate = z.infer<typeof RowFate>

/** Some of OMB's columns → their text. */
export const Cells = z.partialRecord(ColumnName, z.string())
export type Cells = z.infer<typeof Cells>

/** Something in one cell that a person should look at before it is published. */
export const RowFinding = Finding.omit({ row: true })
export type RowFinding = z.infer<typeof RowFinding>

/** A row of an import as a person works on it. */
export const ImportRow = z.object({
  /** Counted from 1 below the heading. */
  row: z.int(),
  /** The number beside the row in the file. */
  line: z.int(),
  reported: Cells,
  /** What stands in columns that OMB does not have, by heading. */
  extras: z.record(z.string(), z.string()),
  /** What will be written. */
  cells: Cells,
  mended: Cells,
  unrecognised: z.array(ColumnName),
  findings: z.array(RowFinding),
  fate: RowFate.nullable(),
  /** Why a person must decide; empty when nobody must. */
  conflict: z.string(),
  useCaseId: z.uuid().nullable(),
  /** What the record says now, in the columns that would change. */
  before: Cells,
})
export type ImportRow = z.infer<typeof ImportRow>

/** The same change of spelling, wherever it occurs. */
export const RecodingKind = z.object({
  column: ColumnName,
  from: z.string(),
  to: z.string(),
  count: z.int(),
  accepted: z.boolean(),
})
export type RecodingKind = z.infer<typeof RecodingKind>

/** A text as a cell can keep it: PostgreSQL holds every sign but the one numbered 0. */
export const CellText = z
  .string()
  .max(100_000, 'Keep it under 100,000 characters.')
  .refine((text) => !text.includes('\0'), 'Remove the sign with the number 0; no table can hold it.')
