import { z } from 'zod'

import omb2025 from '@pilothouse/packs/inventory/omb-2025.json' with { type: 'json' }

/** OMB's short names of the 36 columns of the consolidated 2025 inventory, in its order. */
export const ColumnName = z.enum([
  'agency',
  'agency_name',
  'id',
  'use_case_name',
  'agency_bureau',
  'contact_email',
  'is_withheld',
  'development_stage',
  'is_high_impact',
  'HI_justification',
  'topic_area',
  'classification',
  'problem_solved',
  'benefits',
  'system_outputs',
  'operational_date',
  'contracting_usage',
  'vendor_name',
  'have_ato',
  'system_name_ato',
  'data_description',
  'link_to_data',
  'has_pii',
  'pia_url',
  'demographic_features',
  'has_custom_code',
  'code_url',
  'hi_testing_conducted',
  'hi_assessment_completed',
  'hi_potential_impacts',
  'hi_independent_review',
  'hi_ongoing_monitoring',
  'hi_training_established',
  'hi_failsafe_presence',
  'hi_appeal_process',
  'hi_public_consultation',
])
export type ColumnName = z.infer<typeof ColumnName>

/** One answer that OMB accepts, and the short code by which its consolidated file writes it. */
export const Selection = z.object({ value: z.string(), code: z.string().optional() })
export type Selection = z.infer<typeof Selection>

/** When a cell must be filled: always, never, or when every condition on other cells of the row holds. */
export const RequiredRule = z.discriminatedUnion('when', [
  z.object({ when: z.literal('always') }),
  z.object({ when: z.literal('never'), note: z.string().optional() }),
  z.object({
    when: z.literal('conditions'),
    all: z.array(z.object({ column: ColumnName, among: z.array(z.string()) })),
  }),
])
export type RequiredRule = z.infer<typeof RequiredRule>

/** One column of the inventory: how it is named and headed, what may stand in it, and when it must. */
export const InventoryColumn = z.object({
  name: ColumnName,
  heading: z.string(),
  alsoHeaded: z.array(z.string()),
  instructions: z.string(),
  type: z.enum(['id', 'text', 'email', 'link', 'date', 'one-of', 'some-of']),
  required: RequiredRule,
  selections: z.array(Selection).optional(),
})
export type InventoryColumn = z.infer<typeof InventoryColumn>

/** The 2025 inventory as OMB defined it: data with a version, a date and a source. */
export const InventoryPack = z.object({
  pack: z.string(),
  version: z.string(),
  date: z.iso.date(),
  title: z.string(),
  source: z.string(),
  columns: z.array(InventoryColumn),
})
export type InventoryPack = z.infer<typeof InventoryPack>

/** The pack that this release stands on. */
export const ombPack = InventoryPack.parse(omb2025)

/** Its columns, in OMB's order. */
export const inventoryColumns: readonly InventoryColumn[] = ombPack.columns

const byName = new Map(inventoryColumns.map((column) => [column.name, column]))

/** The column of that short name. */
export function inventoryColumn(name: ColumnName): InventoryColumn {
  const column = byName.get(name)
  if (!column) throw new Error(`The pack ${ombPack.pack} has no column ${name}`)
  return column
}

/** The selections that a column offers; none for free text. */
export function selectionsOf(name: ColumnName): readonly Selection[] {
  return inventoryColumn(name).selections ?? []
}
