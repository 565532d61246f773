import { z } from 'zod'
import { inventoryColumns } from '../../inventory/inventory-column.ts'
import { inventoryRow, type InventoryRow } from '../../inventory/inventory-row.ts'
import { ReportedCells } from '../../portfolio/use-case.ts'
import type { RegisterAgency } from '../agency/register-agency.ts'

/** A use of the agency that belongs in its inventory: anything past an idea. */
export const ReportedUse = z.object({
  id: z.uuid(),
  title: z.string(),
  inventoryId: z.string().nullable(),
  bureau: z.string(),
  cells: ReportedCells,
})
export type ReportedUse = z.infer<typeof ReportedUse>

/** The row of a use as the agency publishes it: its own ID and contact give way where the agency decided so. */
export function rowToPublish({ title, inventoryId, bureau, cells }: ReportedUse, agency: RegisterAgency): InventoryRow {
  const reported = Object.fromEntries(inventoryColumns.map(({ name }) => [name, cells[name] ?? '']))
  return inventoryRow({
    ...reported,
    agency: agency.abbreviation,
    agency_name: agency.name,
    id: agency.dropId ? '' : (inventoryId ?? ''),
    use_case_name: reported['use_case_name'] || title,
    agency_bureau: reported['agency_bureau'] || bureau,
    contact_email: agency.publicEmail || (reported['contact_email'] ?? ''),
  })
}
