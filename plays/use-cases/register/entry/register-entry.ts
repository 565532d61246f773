import { z } from 'zod'
import { Instant } from '@pilothouse/platform/instant'
import { ColumnName, inventoryColumns } from '../../inventory/inventory-column.ts'
import { InventoryRow } from '../../inventory/inventory-row.ts'

/** Withheld column → the lawful reason, in the words that the public reads. */
export const Withheld = z.partialRecord(ColumnName, z.string())
export type Withheld = z.infer<typeof Withheld>

/** One use as the public reads it. A withheld cell is blank in the row and has its reason beside it. */
export const PublicUse = z.object({ row: InventoryRow, withheld: Withheld })
export type PublicUse = z.infer<typeof PublicUse>

/** Why an entry stopped standing in the register. */
export const Ending = z.enum(['changed', 'withheld', 'removed'])
export type Ending = z.infer<typeof Ending>

/** One use as it was published, from one publication until another; `until` is null for what stands now. */
export const RegisterEntry = PublicUse.extend({
  id: z.uuid(),
  agencyId: z.uuid(),
  useCaseId: z.uuid(),
  /** In its public address: given once. */
  number: z.int(),
  from: z.coerce.number().int(),
  until: z.coerce.number().int().nullable(),
  publishedAt: Instant,
  endedAt: Instant.nullable(),
  ending: Ending.nullable(),
  endingReason: z.string().nullable(),
})
export type RegisterEntry = z.infer<typeof RegisterEntry>

/** What a reader may sort the register by. Blank facts have a value of their own: unknown is an answer. */
export const Facets = z.object({
  agencyKey: z.string(),
  stage: z.string(),
  impact: z.string(),
  topic: z.string(),
  classification: z.string(),
  year: z.int().nullable(),
})
export type Facets = z.infer<typeof Facets>

/** A cell before and after. What is withheld reads as such. */
export const CellChange = z.object({ column: ColumnName, before: z.string(), after: z.string() })
export type CellChange = z.infer<typeof CellChange>

/** The cell as the public reads it. */
export function publicText({ row, withheld }: PublicUse, column: ColumnName): string {
  const reason = withheld[column]
  return reason === undefined ? row[column] : `Withheld: ${reason}`
}

/** Every cell in which two versions differ for the public, in OMB's order. */
export function cellChanges(before: PublicUse, after: PublicUse): CellChange[] {
  return inventoryColumns
    .map(({ name }) => ({ column: name, before: publicText(before, name), after: publicText(after, name) }))
    .filter((cell) => cell.before !== cell.after)
}

/** The same use with these columns withheld. */
export function withheldFrom({ row, withheld }: PublicUse, more: Withheld): PublicUse {
  const blanks = Object.fromEntries(Object.keys(more).map((column) => [column, '']))
  return { row: { ...row, ...blanks }, withheld: { ...withheld, ...more } }
}

/** The withheld columns, in OMB's order. */
export const withheldNames = ({ withheld }: PublicUse): ColumnName[] =>
  ColumnName.options.filter((name) => withheld[name] !== undefined)

/** What is withheld now and was not before. */
export const newlyWithheld = (before: PublicUse, after: PublicUse): Record<string, string> =>
  Object.fromEntries(Object.entries(after.withheld).filter(([column]) => !(column in before.withheld)))
