import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseAddress, writeAddress } from './address-text.ts'

test('what is written is read back', () => {
  const view = { words: 'ferry & "pier" 100%', stage: ['pilot', 'deployed'], page: '2' }
  assert.deepEqual(parseAddress(writeAddress(view)), view)
})

test('text that looks like a number or like JSON stays text', () => {
  assert.deepEqual(parseAddress('?words=007&sort=%5B%5D'), { words: '007', sort: '[]' })
})

test('the plain view has the plain address', () => {
  assert.equal(writeAddress({ words: '', stage: [], page: undefined, sort: null }), '')
})
