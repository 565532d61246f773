import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, addMonths, dayOf, daysBetween, sayDay } from './day.ts'

test('days and months are counted in the calendar, over leap days and the ends of months', () => {
  assert.equal(dayOf(new Date('2026-11-23T23:59:59Z')), '2026-11-23')
  assert.equal(addDays('2028-02-28', 2), '2028-03-01')
  assert.equal(addDays('2026-01-01', -1), '2025-12-31')
  assert.equal(addMonths('2026-11-23', 12), '2027-11-23')
  assert.equal(addMonths('2028-02-29', 12), '2029-02-28')
  assert.equal(addMonths('2026-10-31', 1), '2026-11-30')
  assert.equal(daysBetween('2026-11-23', '2026-11-20'), -3)
  assert.equal(sayDay('2026-11-26'), '26 Nov 2026')
})
