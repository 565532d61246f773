import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTime, sayDay, sayDistance, sayMoment } from './say-time.ts'

const now = new Date('2026-11-23T16:00')
const distance = (day: string): string => sayDistance(readTime(day), now)

test('a day is said in full', () => assert.equal(sayDay(readTime('2026-09-30')), '30 Sep 2026'))

test('a moment is said with its time of day', () => {
  assert.equal(sayMoment(new Date('2026-11-22T14:03')), '22 Nov 2026, 14:03')
  assert.equal(sayMoment(new Date('2026-11-22T00:05')), '22 Nov 2026, 00:05')
})

test('near days have their own words', () => {
  assert.deepEqual(['2026-11-22', '2026-11-23', '2026-11-24'].map(distance), ['yesterday', 'today', 'tomorrow'])
})

test('days of the coming week are named, later ones dated', () => {
  assert.equal(distance('2026-11-26'), 'in 3 days, Thursday')
  assert.equal(distance('2026-12-23'), 'in 30 days, 23 Dec 2026')
  assert.equal(distance('2026-11-17'), '6 days ago, 17 Nov 2026')
})

test('the hour of the day does not move a day', () => {
  assert.equal(sayDistance(readTime('2026-11-24'), new Date('2026-11-23T23:59')), 'tomorrow')
})
