import assert from 'node:assert/strict'
import { test } from 'node:test'

import { compareYears } from './continuity.ts'
import { claimsReader, lettersSorter, phoneRouter, roadCracks } from './example-rows.ts'
import type { InventoryRow } from './inventory-row.ts'

const year = (...rows: InventoryRow[]) => rows.map((values, at) => ({ row: at + 1, values }))
const fates = (before: InventoryRow[], after: InventoryRow[]) =>
  compareYears(year(...before), year(...after)).continued.map(({ fate }) => fate)

test('the same ID and name is kept, however they are spelled', () => {
  assert.deepEqual(fates([lettersSorter], [{ ...lettersSorter, id: 'doe-x - 1', use_case_name: 'LETTERS  sorter' }]), [
    'kept',
  ])
})

test('another name under the same ID is a new name for the same use', () => {
  assert.deepEqual(fates([lettersSorter], [{ ...lettersSorter, use_case_name: 'Letters and parcels sorter' }]), [
    'renamed',
  ])
  assert.deepEqual(fates([roadCracks], [{ ...roadCracks, use_case_name: 'Pavement scout' }]), ['renamed'])
})

test('an ID that now names something else is reused', () => {
  const { continued } = compareYears(year(lettersSorter), year({ ...claimsReader, id: lettersSorter.id }))
  assert.deepEqual(
    continued.map(({ fate, newName }) => [fate, newName]),
    [['reused-id', 'Claims reader']],
  )
})

test('the same name under another ID has changed its ID', () => {
  assert.deepEqual(fates([lettersSorter], [{ ...lettersSorter, id: 'DOE-X-9' }]), ['changed-id'])
  assert.deepEqual(fates([{ ...lettersSorter, id: '' }], [lettersSorter]), ['kept'])
})

test('what is gone was either retired before, or is missing', () => {
  assert.deepEqual(fates([lettersSorter, phoneRouter], [roadCracks]), ['missing', 'dropped'])
  assert.deepEqual(fates([lettersSorter], [{ ...lettersSorter, development_stage: phoneRouter.development_stage }]), [
    'retired',
  ])
})

test('what was not there before is new', () => {
  assert.deepEqual(compareYears([], year(roadCracks)).added, [{ row: 1, id: 'DOE-X-2', name: 'Road crack finder' }])
})
