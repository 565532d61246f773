import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countTerms, termsOf } from './terms.ts'

test('the forms of a word are one term, and words that say nothing are none', () => {
  assert.deepEqual(termsOf('Translating the translations of a translator’s notes'), [
    'translat',
    'translat',
    'translat',
    'note',
  ])
})

test('accents, case and width do not matter', () => {
  assert.deepEqual(termsOf('RÉSUMÉ ｒｅｓｕｍｅ'), ['resum', 'resum'])
})

test('numbers and other scripts are terms too; signs are not', () => {
  assert.deepEqual(termsOf('44 CFR § 201.6: план — 計画'), ['44', 'cfr', '201', '6', 'план', '計画'])
})

test('names of object properties are ordinary words', () => {
  assert.deepEqual(
    [...countTerms('constructor __proto__ constructor')],
    [
      ['constructor', 2],
      ['proto', 1],
    ],
  )
})

test('an endless word is cut, so that one bad cell cannot fill the index', () => {
  assert.equal(termsOf('x'.repeat(5000))[0]?.length, 60)
})
