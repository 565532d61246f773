import { inventoryColumn, inventoryColumns } from '../../inventory/inventory-column.ts'
import { inventoryRow, type InventoryRow } from '../../inventory/inventory-row.ts'
import type { Finding, LintedInventory } from '../../inventory/lint/finding.ts'
import { lintInventory } from '../../inventory/lint/lint-inventory.ts'
import { normaliseValue } from '../../inventory/values/normalise-value.ts'
import type { PublicationFinding } from './publication.ts'
import type { Candidate } from './sort-uses.ts'

/** What the lint found, sorted by whether it stands in the way. */
export interface Faults {
  readonly blocking: (use: Candidate) => readonly PublicationFinding[]
  readonly warning: (use: Candidate) => readonly PublicationFinding[]
}

/** Lints the agency's uses as one inventory. `today` is yyyy-mm-dd. */
export function findFaults(uses: readonly Candidate[], today: string): Faults {
  const findings = lintInventory(lintedInventory(uses, today)).filter(({ row }) => row > 0)
  const places = new Map(uses.map(({ useCaseId }, index) => [useCaseId, index + 1]))
  const byRow = Map.groupBy(findings, ({ row }) => row)
  const of = (use: Candidate) => byRow.get(places.get(use.useCaseId) ?? 0) ?? []
  return {
    blocking: (use) => of(use).filter(blocks),
    warning: (use) => of(use).filter((finding) => !blocks(finding) && finding.severity !== 'advice'),
  }
}

/** Not these: the decision to withhold is judged apart, and the public copy may go without an ID. */
const judgedApart: ReadonlySet<string> = new Set(['withholding-reason-refused'])

/**
 * An error stands in the way, but for an answer that only the stage or the impact calls for: the register shows such a
 * blank as "Not reported", because a use must not stay hidden for want of a field.
 */
function blocks({ rule, severity, column }: Finding): boolean {
  if (severity !== 'error' || judgedApart.has(rule)) return false
  if (rule !== 'blank-required') return true
  return inventoryColumn(column).required.when === 'always' && column !== 'id' && column !== 'is_withheld'
}

function lintedInventory(uses: readonly Candidate[], today: string): LintedInventory {
  const read = uses.map(({ row }, index) => ({ row: index + 1, called: row.use_case_name, ...readRow(row) }))
  return {
    rows: read.map(({ row, called, values }) => ({ row, called, values })),
    unrecognised: read.flatMap(({ row, unrecognised }) => unrecognised.map((column) => ({ row, ...column }))),
    missing: [],
    marked: [],
    today,
  }
}

function readRow(row: InventoryRow) {
  const cells = inventoryColumns.map(({ name }) => ({ column: name, ...normaliseValue(name, row[name]) }))
  return {
    values: inventoryRow(Object.fromEntries(cells.map(({ column, value }) => [column, value]))),
    unrecognised: cells.filter(({ kind }) => kind === 'unrecognised').map(({ column, value }) => ({ column, value })),
  }
}
