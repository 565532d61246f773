import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asOneCall } from './as-one-call.ts'

test('what is asked in the same moment is one call; what comes later is another', async () => {
  const calls: (readonly string[])[] = []
  const ask = asOneCall(async (ids) => {
    calls.push(ids)
    return new Map(ids.filter((id) => id !== 'unknown').map((id) => [id, id.toUpperCase()]))
  }, 'nothing')
  assert.deepEqual(await Promise.all(['a', 'b', 'a', 'unknown'].map(ask)), ['A', 'B', 'A', 'nothing'])
  assert.equal(await ask('c'), 'C')
  assert.deepEqual(calls, [['a', 'b', 'unknown'], ['c']])
})

test('a call that fails fails for all who asked, and the next one is a new try', async () => {
  let fails = true
  const ask = asOneCall(async (ids) => {
    if (fails) throw new Error('no line')
    return new Map(ids.map((id) => [id, id]))
  }, '')
  const [one, other] = await Promise.allSettled([ask('a'), ask('b')])
  assert.deepEqual([one?.status, other?.status], ['rejected', 'rejected'])
  fails = false
  assert.equal(await ask('a'), 'a')
})
