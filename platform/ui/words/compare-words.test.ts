import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareWords } from './compare-words.ts'

const shown = (before: string, after: string): string =>
  compareWords(before, after)
    .map(({ kind, text }) => ({ same: text, gone: `[-${text.trimEnd()}]`, new: `[+${text.trimEnd()}]` })[kind])
    .join('')

test('what stayed is left alone, what went and came is marked', () => {
  assert.equal(shown('Sorts notes by road', 'Sorts urgent notes by road'), 'Sorts [+urgent]notes by road')
  assert.equal(shown('Sorts all notes', 'Sorts notes'), 'Sorts [-all]notes')
})

test('neighbouring words are one change', () => {
  assert.equal(
    shown('It drafts a letter today', 'It checks one form today'),
    'It [-drafts a letter][+checks one form]today',
  )
})

test('equal texts have no change, and blank ones nothing at all', () => {
  assert.equal(shown('The same words', 'The same words'), 'The same words')
  assert.deepEqual(compareWords('', ''), [])
})

test('very long texts are shown whole', () => {
  const long = 'word '.repeat(2000)
  assert.deepEqual(
    compareWords(long, `${long}more`).map(({ kind }) => kind),
    ['gone', 'new'],
  )
})
