import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Cause, Lapse } from './clearance.ts'
import { exampleClearance, exampleEnvelope } from './example.ts'
import { lightOn, sayCauses } from './light.ts'
import { causesOn, lastDayOf, stateOn } from './state-on.ts'

const lapse: Lapse = {
  kind: 'obligation',
  subject: 'duty-1',
  because: 'The assessment ran out',
  ahead: 'The assessment runs out',
  on: '2026-12-01',
}
const cleared = exampleClearance({
  envelope: exampleEnvelope({ validFrom: '2026-11-23', validUntil: '2026-12-31' }),
  lapses: [lapse],
})

test('the first and the last day count, and a lapse counts from the start of its day', () => {
  const withoutLapse = { ...cleared, lapses: [] }
  assert.equal(stateOn(withoutLapse, '2026-11-22'), 'not yet valid')
  assert.equal(stateOn(withoutLapse, '2026-11-23'), 'in force')
  assert.equal(stateOn(withoutLapse, '2026-12-31'), 'in force')
  assert.equal(stateOn(withoutLapse, '2027-01-01'), 'expired')
  assert.equal(stateOn(cleared, '2026-11-30'), 'in force')
  assert.equal(stateOn(cleared, '2026-12-01'), 'suspended')
})

test('a clock that is set back revives nothing', () => {
  assert.equal(stateOn({ ...cleared, seenOn: '2026-12-01' }, '2026-11-25'), 'suspended')
  assert.equal(stateOn({ ...cleared, seenOn: '2027-01-01' }, '2026-11-25'), 'expired')
})

test('what ran out by its date is a cause, once', () => {
  const since = '2026-12-01T00:00:00.000Z'
  const ranOut: Cause = { kind: 'obligation', subject: 'duty-1', because: 'The assessment ran out', since }
  assert.deepEqual(causesOn(cleared, '2026-11-30'), [])
  assert.deepEqual(causesOn(cleared, '2026-12-02'), [ranOut])
  const noted = { ...cleared, causes: [{ ...ranOut, because: 'Overdue' }] }
  assert.equal(causesOn(noted, '2026-12-02').length, 1)
})

test('the light names the last day on which calls pass if nobody acts', () => {
  assert.equal(lastDayOf(cleared), '2026-11-30')
  assert.deepEqual(lightOn(cleared, '2026-11-25'), { kind: 'cleared', until: '2026-11-30' })
  assert.deepEqual(lightOn(cleared, '2026-12-05'), { kind: 'suspended', why: '1 duty overdue' })
  assert.deepEqual(lightOn(cleared, '2027-01-05'), { kind: 'expired', on: '2026-12-31' })
  assert.deepEqual(lightOn({ ...cleared, state: 'revoked' }, '2026-11-25'), { kind: 'revoked' })
  assert.deepEqual(lightOn(null, '2026-11-25'), { kind: 'not cleared' })
})

test('causes are counted in words', () => {
  assert.equal(
    sayCauses([{ kind: 'obligation' }, { kind: 'kill switch' }, { kind: 'obligation' }]),
    '2 duties overdue, stopped by hand',
  )
  assert.equal(sayCauses([]), 'waits to be reinstated')
})
