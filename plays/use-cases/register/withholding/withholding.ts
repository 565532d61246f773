import { z } from 'zod'
import { Instant } from '@pilothouse/platform/instant'
import { ColumnName } from '../../inventory/inventory-column.ts'

/**
 * The columns that cannot be withheld alone: without them an entry could be neither found nor counted.
 * Who must keep one of these back withholds the whole use.
 */
const alwaysShown: ReadonlySet<ColumnName> = new Set([
  'agency',
  'agency_name',
  'use_case_name',
  'is_withheld',
  'development_stage',
  'is_high_impact',
])

/** A column that may be withheld alone. */
export const WithholdableColumn = ColumnName.refine((name) => !alwaysShown.has(name), {
  message: 'This field cannot be withheld alone. Withhold the whole use if the law bars it.',
})

/** The columns that may be withheld alone, in OMB's order. */
export const withholdableColumns: readonly ColumnName[] = ColumnName.options.filter((name) => !alwaysShown.has(name))

/** A decision to keep a field of a use, or the whole use, from the public. In force until it is ended. */
export const Withholding = z.object({
  id: z.uuid(),
  useCaseId: z.uuid(),
  useCaseName: z.string(),
  /** Null for the whole use. */
  column: ColumnName.nullable(),
  /** Code of the lawful reason. */
  reason: z.string(),
  /** The list, with its version, that the reason was chosen from. */
  reasonList: z.string(),
  citation: z.string(),
  explanation: z.string(),
  byName: z.string(),
  at: Instant,
  endedByName: z.string().nullable(),
  endedAt: Instant.nullable(),
  endedReason: z.string().nullable(),
})
export type Withholding = z.infer<typeof Withholding>
