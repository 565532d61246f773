import { likeness, trigrams } from '../../name-similarity.ts'
import type { LintedRow, SimilarPair } from '../finding.ts'
import { plainWords } from '../same-text.ts'

interface Named {
  readonly row: LintedRow
  readonly name: string
  readonly numbers: string
  readonly problem: string
  readonly grams: ReadonlySet<string>
}

function named(row: LintedRow): Named {
  const name = plainWords(row.values.use_case_name)
  const numbers = (name.match(/\d+|\b[ivx]+\b/g) ?? []).join(' ')
  return { row, name, numbers, problem: plainWords(row.values.problem_solved), grams: trigrams(name) }
}

/** "Phase 1" and "Phase 2" are two things; names one word apart are near, and less will do when the purpose is the same. */
function isNear(left: Named, right: Named): boolean {
  if (left.numbers !== right.numbers) return false
  const isSamePurpose = left.problem !== '' && left.problem === right.problem
  return likeness(left.grams, right.grams) >= (isSamePurpose ? 0.6 : 0.9)
}

function pairsIn(rows: readonly Named[]): SimilarPair[] {
  const pairs: SimilarPair[] = []
  for (const [at, left] of rows.entries()) {
    for (const right of rows.slice(at + 1)) {
      const isSameName = left.name === right.name
      if (isSameName || isNear(left, right)) pairs.push({ first: left.row, second: right.row, isSameName })
    }
  }
  return pairs
}

/** All pairs of entries within an agency whose names are the same or nearly so. */
export function similarPairs(rows: readonly LintedRow[]): SimilarPair[] {
  const agencies = Map.groupBy(
    rows.map(named).filter(({ name }) => name !== ''),
    ({ row }) => row.values.agency.toLowerCase(),
  )
  return [...agencies.values()].flatMap(pairsIn)
}
