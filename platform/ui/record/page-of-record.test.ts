import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pageOfRecord } from './page-of-record.ts'

const pages = [
  { path: '/boats/$boatId', title: 'Boat', recordOf: ['boat '] },
  { path: '/boats/logs/$logId', title: 'Log', recordOf: ['boat log '] },
  { path: '/boats', title: 'Boats' },
] as const

test('an event leads to the page of its record; the longest name of a record wins', () => {
  assert.deepEqual(pageOfRecord(pages, 'boat built', '7'), { title: 'Boat', to: '/boats/7' })
  assert.deepEqual(pageOfRecord(pages, 'boat log closed', '8'), { title: 'Log', to: '/boats/logs/8' })
})

test('an event that no page speaks of leads nowhere', () => {
  assert.equal(pageOfRecord(pages, 'harbor opened', '9'), null)
})
