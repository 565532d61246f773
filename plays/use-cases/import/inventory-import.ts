import { z } from 'zod'
import { Instant } from '@pilothouse/platform/instant'
import { ColumnName } from '../inventory/inventory-column.ts'

/** Where an import stands. Nothing of it is in the inventory before `done`. */
export const ImportState = z.enum(['reading', 'ready', 'committing', 'done', 'failed', 'undone'])
export type ImportState = z.infer<typeof ImportState>

/** What a person corrected about how the file was read. What is left out is found by Pilothouse. */
export const Correction = z.object({
  sheet: z.string().max(255).optional(),
  /** The row of the headings, as counted in the file from 1. */
  headingLine: z.int().min(1).max(200_000).optional(),
  /** Heading as it stands in that row → the column that it means; null: this column is not read. */
  columns: z.record(z.string(), ColumnName.nullable()).default({}),
  /** The list of commercial AI in another sheet is not imported. */
  withoutCots: z.boolean().default(false),
})
export type Correction = z.infer<typeof Correction>

/** One column of the file: its heading, what it was taken for, and how sure that is. */
export const ReadColumn = z.object({
  letter: z.string(),
  heading: z.string(),
  column: ColumnName.nullable(),
  sure: z.enum(['exact', 'close', 'check', 'person']).nullable(),
  note: z.string(),
  /** The first text that stands below the heading. */
  sample: z.string(),
})
export type ReadColumn = z.infer<typeof ReadColumn>

/** How a file was understood: which sheet, which heading row, which columns. */
export const UnderstoodFile = z.object({
  sheets: z.array(z.string()),
  sheet: z.string(),
  headingLine: z.int(),
  /** The year of OMB's form that the headings follow. */
  year: z.int(),
  /** Put together from several agencies: its values were already put in order by whoever did that. */
  consolidated: z.boolean(),
  columns: z.array(ReadColumn),
  missing: z.array(ColumnName),
  /** Cells that hold the result of a formula, or a spreadsheet's error. */
  marked: z.array(z.object({ row: z.int(), column: ColumnName, mark: z.enum(['formula', 'error']) })),
})
export type UnderstoodFile = z.infer<typeof UnderstoodFile>

/** What will happen to the inventory, in numbers of rows. */
export const ImportCounts = z.object({
  new: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  undecided: z.int(),
  leftOut: z.int(),
  /** Uses of the inventory that the file does not name. They stay as they are. */
  untouched: z.int(),
})
export type ImportCounts = z.infer<typeof ImportCounts>

/** What a person says about a row that may be a use that is already here. */
export const Decision = z.enum(['same', 'apart', 'leave out'])
export type Decision = z.infer<typeof Decision>

/** One file on its way into the inventory. */
export const InventoryImport = z.object({
  id: z.uuid(),
  fileSha256: z.string(),
  fileName: z.string(),
  state: ImportState,
  /** Why it failed, and what to do about it. */
  message: z.string(),
  understood: UnderstoodFile.nullable(),
  correction: Correction,
  rowCount: z.int(),
  /** Null until planned, and again after each change to the rows. */
  counts: ImportCounts.nullable(),
  jobId: z.uuid().nullable(),
  version: z.int(),
  startedByName: z.string(),
  startedAt: Instant,
  committedAt: Instant.nullable(),
  undoneAt: Instant.nullable(),
  undoneByName: z.string().nullable(),
})
export type InventoryImport = z.infer<typeof InventoryImport>

/** Whether its rows may still be changed. */
export const isOpen = ({ state }: Pick<InventoryImport, 'state'>): boolean => state === 'ready'

/** Whether it can be written now: planned, and nothing left to decide. */
export const canCommit = ({ state, counts }: Pick<InventoryImport, 'state' | 'counts'>): boolean =>
  state === 'ready' && counts !== null && counts.undecided === 0

/** Whether what it wrote can be put back. */
export const canUndo = ({ state }: Pick<InventoryImport, 'state'>): boolean => state === 'done'

/** What an undo did, and what it left alone because somebody had worked on it since. */
export const Undone = z.object({
  cellsPutBack: z.int(),
  cellsKept: z.int(),
  usesRetired: z.int(),
  usesKept: z.int(),
  answersPutBack: z.int(),
  answersKept: z.int(),
})
export type Undone = z.infer<typeof Undone>
