import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CallFailed } from '../../http/call.ts'
import { isNowhere, isSignedOut, sayFailure } from './say-failure.ts'

const refusal = (kind: string): CallFailed =>
  new CallFailed({
    type: 'about:blank',
    title: 'Not possible as things stand',
    status: 409,
    kind,
    detail: 'A decided proposal cannot be submitted.',
    instance: '',
  })

test('a refusal is said in the words of the server', () => {
  assert.deepEqual(sayFailure(refusal('conflict')), {
    title: 'Not possible as things stand',
    words: 'A decided proposal cannot be submitted.',
    reload: false,
    missing: [],
  })
})

test('what is missing comes with the refusal', () => {
  const missing = [{ what: 'Privacy review', who: 'Mina Okafor', href: '/use-cases/portfolio' }]
  const { problem } = refusal('conflict')
  assert.deepEqual(sayFailure(new CallFailed({ ...problem, missing })).missing, missing)
})

test('a page whose code is gone asks to be loaded again', () => {
  const error = new TypeError('Failed to fetch dynamically imported module: https://dpws.example.gov/assets/Ideas.js')
  assert.equal(sayFailure(error).title, 'A newer version is here')
  assert.equal(sayFailure(error).reload, true)
})

test('a bug says nothing of its insides', () => {
  const said = sayFailure(new Error("Cannot read properties of undefined (reading 'secret')"))
  assert.doesNotMatch(said.words, /secret|undefined/)
})

test('only a lost session asks to sign in again', () => {
  assert.equal(isSignedOut(refusal('signed-out')), true)
  assert.equal(isSignedOut(refusal('not-allowed')), false)
})

test('an address without a record, and one that is none, are told apart from other refusals', () => {
  assert.equal(isNowhere(refusal('not-found')), true)
  assert.equal(isNowhere(refusal('invalid')), true)
  assert.equal(isNowhere(refusal('not-allowed')), false)
  assert.equal(isNowhere(new Error('a bug')), false)
})
