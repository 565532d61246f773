import assert from 'node:assert/strict'
import { test } from 'node:test'
import { differencesBetween, sayEnvelope } from './envelope-words.ts'
import { exampleEnvelope } from '../example.ts'

const before = exampleEnvelope({ groups: ['ferries'] })
const names = { ferries: 'Office of Ferries', 'harbor-text-2': 'Harbor Text 2' }
const line = (term: string) => sayEnvelope(before, names).find((one) => one.term === term)?.value

test('an envelope is said in words: names for keys, dollars for micro-dollars, no limit where there is none', () => {
  assert.equal(line('Models'), 'Harbor Text 2')
  assert.equal(line('People'), 'Everybody in Office of Ferries, and below')
  assert.equal(line('Money'), '$250.00 a month')
  const free = exampleEnvelope({ microDollarsPerMonth: null })
  assert.equal(sayEnvelope(free, {}).find(({ term }) => term === 'Money')?.value, 'No limit of this kind')
})

test('an amendment shows the lines that it changed, before and after', () => {
  const after = { ...before, callsPerMinute: 10, tools: [] }
  assert.deepEqual(differencesBetween(before, after, names), [
    { term: 'Tools that a model may call', before: 'find-permit', after: 'None' },
    { term: 'Rate', before: '60 calls a minute', after: '10 calls a minute' },
  ])
  assert.deepEqual(differencesBetween(before, before, names), [])
})
