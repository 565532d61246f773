import { createHash } from 'node:crypto'
import { inventoryColumns } from '../../inventory/inventory-column.ts'
import type { PublicUse } from '../entry/register-entry.ts'

/** SHA-256 (hex) of a set of uses as the public reads them, in whatever order they come. */
export function hashOfSet(uses: readonly (PublicUse & { readonly useCaseId: string })[]): string {
  const lines = uses.map(({ useCaseId, row, withheld }) =>
    JSON.stringify([
      useCaseId,
      inventoryColumns.map(({ name }) => row[name]),
      inventoryColumns.map(({ name }) => withheld[name] ?? null),
    ]),
  )
  return sha256(lines.sort().join('\n'))
}

/** SHA-256 (hex) of a text. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
