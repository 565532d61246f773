import assert from 'node:assert/strict'
import { test } from 'node:test'

import * as fc from 'fast-check'

import { inventoryRow } from '../../inventory-row.ts'
import { likeness, trigrams } from '../../name-similarity.ts'
import type { LintedRow } from '../finding.ts'
import { plainWords } from '../same-text.ts'
import { namesNotCompared } from './names-not-compared.ts'
import { similarPairs } from './similar-pairs.ts'

/** The rule, said plainly: two entries compared. */
function isAlike({ values: left }: LintedRow, { values: right }: LintedRow): boolean {
  const names = [plainWords(left.use_case_name), plainWords(right.use_case_name)]
  if (names.includes('') || left.agency.toLowerCase() !== right.agency.toLowerCase()) return false
  const [first = '', second = ''] = names
  const numbers = names.map((each) => (each.match(/\d+|\b[ivx]+\b/g) ?? []).join(' '))
  if (numbers[0] !== numbers[1]) return false
  const problems = [plainWords(left.problem_solved), plainWords(right.problem_solved)]
  const isOnePurpose = problems[0] !== '' && problems[0] === problems[1]
  return first === second || likeness(trigrams(first), trigrams(second)) >= (isOnePurpose ? 0.6 : 0.9)
}

const words = fc.constantFrom('regional', 'letters', 'letter', 'sorter', 'sorting', 'phase', '1', '2', 'ii', 'Letters.')
const row = fc.record({
  agency: fc.constantFrom('DOE', 'doe', 'USDA'),
  use_case_name: fc.array(words, { maxLength: 5 }).map((some) => some.join(' ')),
  problem_solved: fc.constantFrom('', 'Letters wait.', 'letters wait', 'Roads crack.'),
  is_high_impact: fc.constantFrom('', 'a) High-impact', 'c) Not high-impact'),
})

test('each entry is paired with the first one like it, and the first with another verdict, as comparing all would have it', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 25 }), (cells) => {
      const rows = cells.map((each, at): LintedRow => ({ row: at + 1, values: inventoryRow(each) }))
      const compared = rows.flatMap((second, at) => {
        const like = rows.slice(0, at).filter((first) => isAlike(first, second))
        const verdict = second.values.is_high_impact
        const contrary = like.find(({ values }) => values.is_high_impact !== verdict && values.is_high_impact !== '')
        return [...new Set([like[0], verdict === '' ? undefined : contrary])].flatMap((first) =>
          first ? [[first.row, second.row]] : [],
        )
      })
      assert.deepEqual(
        similarPairs(rows).pairs.map(({ first, second }) => [first.row, second.row]),
        compared,
      )
    }),
    { numRuns: 500 },
  )
})

test('a search that would take too long is cut: the same names are found still, and which entries were not compared is said', () => {
  const names = ['Sort letters A', 'Sort letters B', 'Sort letters C', 'Sort letters D', 'Sort letters A']
  const rows = names.map((use_case_name, at) => ({
    row: at + 1,
    values: inventoryRow({ use_case_name, problem_solved: 'Letters wait.' }),
  }))
  const { pairs, notCompared } = similarPairs(rows, 1)
  assert.deepEqual(
    pairs.map(({ first, second }) => [first.row, second.row]),
    [
      [1, 2],
      [1, 5],
    ],
  )
  assert.deepEqual(
    notCompared.map(({ row }) => row),
    [3, 4, 5],
  )
  const [finding, ...more] = namesNotCompared({
    rows,
    missing: [],
    unrecognised: [],
    marked: [],
    today: '',
    pairs,
    notCompared,
  })
  assert.deepEqual([finding?.row, finding?.severity, more], [3, 'advice', []])
  assert.match(finding?.message ?? '', /3 entries.*only names that are exactly the same/)
})
