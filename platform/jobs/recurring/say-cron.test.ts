import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sayCron } from './say-cron.ts'

test('a schedule is said in words', () => {
  assert.equal(sayCron('17 3 * * *'), 'every day at 03:17 UTC')
  assert.equal(sayCron('5 * * * *'), 'every hour, 5 minutes past')
  assert.equal(sayCron('* * * * *'), 'every minute')
  assert.equal(sayCron('0 6 * * 1'), 'by the schedule 0 6 * * 1 (UTC)')
})
