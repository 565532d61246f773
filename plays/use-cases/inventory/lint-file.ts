import type { InventoryRow } from './inventory-row.ts'
import type { Finding } from './lint/finding.ts'
import { lintInventory } from './lint/lint-inventory.ts'
import { readInventoryFile } from './tables/read-inventory-file.ts'
import type { Recoding, UnderstoodInventory, Unrecognised } from './understand/understand-inventory.ts'
import { understandInventory } from './understand/understand-inventory.ts'

/** What `inventory lint FILE --json` prints. Rows are counted from 1 below the heading; row 0 is the whole file. */
export interface LintReport {
  readonly rows: readonly InventoryRow[]
  readonly recodings: readonly Recoding[]
  readonly unrecognised: readonly Unrecognised[]
  readonly findings: readonly Finding[]
}

/** The report on an inventory that was understood. `today` is yyyy-mm-dd. */
export function lintReport(understood: UnderstoodInventory, today: string): LintReport {
  const { rows, recodings, unrecognised, marked, headed } = understood
  const findings = lintInventory({ rows, unrecognised, marked, missing: headed.missing, today })
  return { rows: rows.map(({ values }) => values), recodings, unrecognised, findings }
}

/** Lints a CSV or XLSX file; needs no database. */
export async function lintFile(bytes: Uint8Array, name: string, today: string): Promise<LintReport> {
  return lintReport(understandInventory(await readInventoryFile(bytes, name)), today)
}
