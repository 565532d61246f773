import assert from 'node:assert/strict'
import { test } from 'node:test'

import * as fc from 'fast-check'

import { LikenessIndex } from './likeness-index.ts'
import { likeness, trigrams } from './name-similarity.ts'

const word = fc.constantFrom(
  'letters',
  'letter',
  'sorter',
  'sorting',
  'claims',
  'claim',
  'reader',
  'of',
  'the',
  'ai',
  'ab',
)
const name = fc.oneof(
  fc.array(word, { maxLength: 7 }).map((words) => words.join(' ')),
  fc.string({ maxLength: 12 }),
)
const limit = fc.constantFrom(0.2, 0.4, 0.6, 0.8, 0.9, 1)

test('exactly the names that comparing each with each would find, in the order of adding', () => {
  fc.assert(
    fc.property(fc.array(name, { maxLength: 40 }), name, limit, (names, sought, atLeast) => {
      const index = new LikenessIndex(atLeast)
      for (const each of names) index.add(trigrams(each))
      const compared = names
        .map((each, place) => ({ place, like: likeness(trigrams(each), trigrams(sought)) }))
        .filter(({ like }) => like >= atLeast)
      assert.deepEqual([...index.alike(trigrams(sought))], compared)
      assert.deepEqual([...index.alike(trigrams(sought))], compared, 'a search leaves nothing behind')
    }),
    { numRuns: 500 },
  )
})
