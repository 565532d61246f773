import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { plainWords } from './plain-words.ts'

const Ferry = z.object({
  name: z.string().min(3),
  seats: z.number().max(400),
  kind: z.enum(['car', 'foot']),
  piers: z.array(z.string()).min(2),
  site: z.url(),
  captain: z.string().min(1, 'Say who sails it.'),
})
const good = {
  name: 'Heron',
  seats: 40,
  kind: 'car',
  piers: ['A', 'B'],
  site: 'https://dpws.example.gov',
  captain: 'Ada',
}

function wordsFor(part: object): string[] {
  const { error } = Ferry.safeParse({ ...good, ...part }, { error: plainWords })
  return error ? error.issues.map(({ message }) => message) : []
}

test('a value that holds has nothing said about it', () => assert.deepEqual(wordsFor({}), []))

test('what is blank is asked for, whatever its kind', () => {
  assert.deepEqual(wordsFor({ name: '', kind: '', site: '' }), ['Fill this in.', 'Fill this in.', 'Fill this in.'])
  assert.deepEqual(wordsFor({ seats: undefined }), ['Fill this in.'])
})

test('what does not fit says what would', () => {
  assert.deepEqual(wordsFor({ name: 'He' }), ['Write at least 3 characters.'])
  assert.deepEqual(wordsFor({ seats: 900 }), ['Enter 400 or less.'])
  assert.deepEqual(wordsFor({ seats: 'many' }), ['Enter a number.'])
  assert.deepEqual(wordsFor({ kind: 'submarine' }), ['Choose one of the answers.'])
  assert.deepEqual(wordsFor({ piers: ['A'] }), ['Choose at least 2.'])
  assert.deepEqual(wordsFor({ site: 'dpws' }), ['Enter a web address that begins with https://.'])
})

test('a rule with words of its own keeps them', () =>
  assert.deepEqual(wordsFor({ captain: '' }), ['Say who sails it.']))
