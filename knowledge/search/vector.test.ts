import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closeness, signatureOf, toBytes } from './vector.ts'

const vector = Float32Array.of(0.6, -0.8, 0)

test('the signature has a 1 where a vector is positive', () => {
  assert.equal(signatureOf(vector), '100')
})

test('a vector kept in bytes is as near to others as it was', () => {
  assert.ok(Math.abs(closeness(vector, toBytes(vector)) - 1) < 0.0001)
  assert.ok(Math.abs(closeness(Float32Array.of(1, 0, 0), toBytes(vector)) - 0.6) < 0.005)
})

test('a vector of zeros is near to nothing', () => {
  assert.equal(closeness(vector, toBytes(new Float32Array(3))), 0)
})
