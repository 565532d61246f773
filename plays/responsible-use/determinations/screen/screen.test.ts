import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { exampleScreen } from '../../example.ts'
import { latestScreenVersion, screenPackOf } from './screen-pack.ts'
import { contradictionOf, faultsOf, meetsDefinition, presumedIn, ScreenAnswer, type ScreenAnswers } from './screen.ts'

const pack = screenPackOf(latestScreenVersion)
const answer = fc.constantFrom(...ScreenAnswer.options)
const answered: fc.Arbitrary<ScreenAnswers> = fc.record({
  principalBasis: answer,
  principalBasisWhy: fc.constant('What a decision rests on, in a sentence.'),
  effects: fc.record(
    Object.fromEntries(
      pack.effects.map(({ key }) => [key, answer.map((one) => ({ answer: one, why: 'Said in words.' }))]),
    ),
  ),
  categories: fc.record(Object.fromEntries(pack.categories.map(({ letter }) => [letter, answer]))),
  oversight: fc.lorem(),
})

test('the screen has as many items as its source', () => {
  const counts: Record<string, number> = {
    'kinds of effect': pack.effects.length,
    'presumed categories': pack.categories.length,
  }
  for (const { what, expected } of pack.counted) assert.equal(counts[what], expected, what)
  assert.equal(pack.categories.map(({ letter }) => letter).join(''), 'abcdefghijklmno')
})

test('a use that meets the definition or a presumption is never found not high-impact', () => {
  fc.assert(
    fc.property(answered, (answers) => {
      const open = contradictionOf('not high-impact', answers) === null
      assert.ok(!open || (!meetsDefinition(answers) && presumedIn(answers).length === 0))
    }),
  )
})

test('high-impact is open whatever was answered, and a complete screen has no gap', () => {
  fc.assert(
    fc.property(answered, (answers) => {
      assert.equal(contradictionOf('high-impact', answers), null)
      assert.deepEqual(faultsOf(pack, answers), [])
    }),
  )
})

test('what is written about human oversight changes nothing', () => {
  fc.assert(
    fc.property(answered, fc.lorem(), (answers, oversight) => {
      for (const outcome of ['presumed but not', 'not high-impact'] as const)
        assert.equal(contradictionOf(outcome, { ...answers, oversight }), contradictionOf(outcome, answers))
    }),
  )
})

test('an effect that is not “no” needs its reason', () => {
  const effects = { ...exampleScreen().effects, safety: { answer: 'yes' as const, why: '' } }
  assert.deepEqual(
    faultsOf(pack, exampleScreen({ effects })).map(({ field }) => field),
    ['effects.safety'],
  )
})
