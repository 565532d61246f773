import assert from 'node:assert/strict'
import { test } from 'node:test'
import { excerptOf, sharedWords } from './excerpt.ts'
import { termsOf } from './terms.ts'

const terms = new Set(termsOf('translation of interviews'))

test('the excerpt is the sentence that shares most with the query', () => {
  const body = 'Saves time. Officers translate the interview as it happens. Interviews are recorded.'
  assert.equal(excerptOf(body, terms), 'Officers translate the interview as it happens.')
})

test('with nothing shared it is the first sentence, cut at a word when it is long', () => {
  assert.equal(excerptOf('Reads forms. Sorts them.', terms), 'Reads forms.')
  assert.match(excerptOf('forms '.repeat(100), terms), /^(forms ){42}forms …$/)
  assert.equal(excerptOf('x'.repeat(300), terms), `${'x'.repeat(260)} …`)
  assert.equal(excerptOf('', terms), '')
})

test('shared words are shown as they are written, each once', () => {
  assert.deepEqual(sharedWords('Translates interviews; every interview is translated', terms), [
    'Translates',
    'interviews',
  ])
})
