import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assert as always, constantFrom, dictionary, property } from 'fast-check'
import { mergeAnswers } from './merge-answers.ts'

const base = { title: 'Sort reports', problem: 'Slow', team: ['a'] }

test('what only one of two people changed is kept from both', () => {
  const { answers, clashes } = mergeAnswers(base, { ...base, problem: 'Very slow' }, { ...base, team: ['a', 'b'] })
  assert.deepEqual(answers, { title: 'Sort reports', problem: 'Very slow', team: ['a', 'b'] })
  assert.deepEqual(clashes, [])
})

test('what both changed in different ways clashes, and theirs stands until somebody chooses', () => {
  const { answers, clashes } = mergeAnswers(base, { ...base, problem: 'Mine' }, { ...base, problem: 'Theirs' })
  assert.deepEqual(clashes, ['problem'])
  assert.equal(answers['problem'], 'Theirs')
})

test('the same change by both is no clash, and an answer that is new on one side stays', () => {
  const { answers, clashes } = mergeAnswers(
    base,
    { ...base, problem: 'Same', budget: '5' },
    { ...base, problem: 'Same' },
  )
  assert.deepEqual(clashes, [])
  assert.equal(answers['budget'], '5')
})

test('an answer that one emptied stays empty', () => {
  assert.equal(mergeAnswers(base, { ...base, problem: '' }, base).answers['problem'], '')
})

test('no change of either side is ever lost without a clash that names it', () => {
  const answers = dictionary(constantFrom('a', 'b', 'c'), constantFrom('1', '2', '3'))
  always(
    property(answers, answers, answers, (base, mine, theirs) => {
      const merged = mergeAnswers(base, mine, theirs)
      for (const id of ['a', 'b', 'c']) {
        if (merged.clashes.includes(id)) continue
        if (mine[id] !== undefined && mine[id] !== base[id]) assert.equal(merged.answers[id], mine[id])
        else if (theirs[id] !== base[id]) assert.equal(merged.answers[id], theirs[id])
      }
    }),
  )
})
