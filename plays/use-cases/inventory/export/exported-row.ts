import type { InventoryRow } from '../inventory-row.ts'

/** A use case on its way out: its cells as they were handed in, and as they stand now (OMB's full selections). */
export interface ExportedRow {
  readonly reported: InventoryRow
  readonly values: InventoryRow
  /** What stood in columns of its file that OMB does not have, by heading. */
  readonly extras?: Readonly<Record<string, string>>
}

/** Rows to be written; they may come from a database as they are asked for. */
export type ExportedRows = AsyncIterable<ExportedRow> | Iterable<ExportedRow>
