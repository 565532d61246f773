import assert from 'node:assert/strict'
import { test } from 'node:test'

import { assert as always, constantFrom, property, string, tuple } from 'fast-check'

import { guarded, unguarded } from './formula-guard.ts'

const formulas = [
  '=1+1',
  '+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '-cmd|x',
  '＝1',
  '- HYPERLINK("https://example.gov")',
  '- A1!B2|c',
]

test('nothing that a spreadsheet would run stands at the start of a cell', () => {
  for (const text of formulas) {
    assert.match(guarded(text), /^' /, text)
    assert.equal(unguarded(guarded(text)), text)
  }
})

test('prose is left alone, also with a bullet or an apostrophe in front', () => {
  for (const text of ['', 'Saves time', '- Saves time\n- Saves money', "'quoted' words", "'-save time", 'a=b'])
    assert.equal(guarded(text), text)
})

test('every text comes back exactly, guarded once or more often', () => {
  const start = constantFrom('', "' ", "' ' ", "'", '=', '+', '-', '@', '\t', '\r', '- ', "' =", "' - x")
  const text = tuple(start, start, string({ unit: 'binary' })).map((parts) => parts.join(''))
  always(
    property(text, (each) => {
      assert.equal(unguarded(guarded(each)), each)
      assert.doesNotMatch(guarded(each), /^[=@\t\r\n＝＋－＠]/)
    }),
    { numRuns: 2_000 },
  )
})
