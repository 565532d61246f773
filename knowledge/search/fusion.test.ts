import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fuse } from './fusion.ts'

test('meaning weighs 0.7 and shared words 0.3, each stretched over the candidates', () => {
  const scores = fuse([
    { words: 12, meaning: 0.2 },
    { words: 0, meaning: 0.6 },
    { words: 6, meaning: 0.4 },
  ])
  assert.deepEqual(
    scores.map((score) => Number(score.toFixed(3))),
    [0.3, 0.7, 0.5],
  )
})

test('without the model, shared words alone decide', () => {
  assert.deepEqual(
    fuse([
      { words: 2, meaning: null },
      { words: 4, meaning: null },
    ]),
    [0, 1],
  )
})

test('candidates that cannot be told apart score alike, and none is no candidate', () => {
  assert.deepEqual(fuse([{ words: 0, meaning: 0.5 }]), [0.7])
  assert.deepEqual(fuse([]), [])
})
