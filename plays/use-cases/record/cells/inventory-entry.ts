import { z } from 'zod'
import { Instant } from '@pilothouse/platform/instant'
import { ColumnName } from '../../inventory/inventory-column.ts'
import { Severity } from '../../inventory/lint/finding.ts'
import { Stage } from '../../portfolio/stages/stage.ts'

/** A use as it stands in the inventory. */
export const InventoryEntry = z.object({
  useCaseId: z.uuid(),
  /** OMB's "Use Case ID", when one was given. */
  inventoryId: z.string().nullable(),
  title: z.string(),
  organisationName: z.string(),
  stage: Stage.nullable(),
  /** OMB's short column name → the text as it is kept. */
  cells: z.record(z.string(), z.string()),
  version: z.int(),
  /** How many findings of the last look stand against it. */
  findings: z.object({ error: z.int(), warning: z.int(), advice: z.int() }),
})
export type InventoryEntry = z.infer<typeof InventoryEntry>

/** What was found in one cell of the record. */
export const EntryFinding = z.object({
  id: z.coerce.string(),
  useCaseId: z.uuid(),
  title: z.string(),
  inventoryId: z.string().nullable(),
  rule: z.string(),
  severity: Severity,
  column: ColumnName,
  message: z.string(),
  mend: z.string(),
  /** The text that stands there now. */
  text: z.string(),
  version: z.int(),
})
export type EntryFinding = z.infer<typeof EntryFinding>

/** A change of one cell, as it was made. Never changed afterwards. */
export const CellChange = z.object({
  id: z.uuid(),
  column: z.string(),
  before: z.string(),
  after: z.string(),
  byName: z.string(),
  at: Instant,
  importId: z.uuid().nullable(),
  fileName: z.string().nullable(),
  undo: z.boolean(),
})
export type CellChange = z.infer<typeof CellChange>
