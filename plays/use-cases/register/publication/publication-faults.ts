import { inventoryColumn } from '../../inventory/inventory-column.ts'
import type { Finding } from '../../inventory/lint/finding.ts'
import { lintApart } from '../../record/linting/lint-apart.ts'
import { lintCells } from '../../record/linting/lint-cells.ts'
import type { PublicationFinding } from './publication.ts'
import type { Candidate } from './sort-uses.ts'

/** What the lint found, sorted by whether it stands in the way. */
export interface Faults {
  readonly blocking: (use: Candidate) => readonly PublicationFinding[]
  readonly warning: (use: Candidate) => readonly PublicationFinding[]
}

/** More than so many are looked through in a thread of their own, so that nobody else has to wait. */
const mostInPlace = 200

/** Lints the agency's uses as one inventory. `today` is yyyy-mm-dd. */
export async function findFaults(uses: readonly Candidate[], today: string): Promise<Faults> {
  const rows = uses.map(({ row }, index) => ({ row: index + 1, called: row.use_case_name, cells: row }))
  const frame = { missing: [], marked: [], today }
  const found = rows.length > mostInPlace ? await lintApart(rows, frame) : lintCells(rows, frame)
  const places = new Map(uses.map(({ useCaseId }, index) => [useCaseId, index + 1]))
  const byRow = Map.groupBy(found, ({ row }) => row)
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
