import assert from 'node:assert/strict'
import { test } from 'node:test'
import { arrangeRows, type Arrangement } from './arrange-rows.ts'
import type { Column } from './column.ts'

interface Boat {
  readonly name: string
  readonly seats: number | null
}

const boats: readonly Boat[] = [
  { name: 'Heron 10', seats: 40 },
  { name: 'Heron 9', seats: null },
  { name: 'Äsche', seats: 120 },
]
const columns: readonly Column<Boat>[] = [
  { key: 'name', heading: 'Name', cell: ({ name }) => name, text: ({ name }) => name },
  { key: 'seats', heading: 'Seats', cell: ({ seats }) => seats, text: ({ seats }) => seats },
]
const everything: Arrangement = { words: '', sort: '', page: 1, passing: {} }
const names = (asked: Partial<Arrangement>, pageSize = 25): string[] =>
  arrangeRows(boats, columns, { ...everything, ...asked }, pageSize).rows.map(({ name }) => name)

test('names sort as people count, in either direction', () => {
  assert.deepEqual(names({ sort: 'name' }), ['Äsche', 'Heron 9', 'Heron 10'])
  assert.deepEqual(names({ sort: '-name' }), ['Heron 10', 'Heron 9', 'Äsche'])
})

test('blank cells come last both ways', () => {
  assert.deepEqual(names({ sort: 'seats' }).at(-1), 'Heron 9')
  assert.deepEqual(names({ sort: '-seats' }).at(-1), 'Heron 9')
})

test('every word must be found, in any column', () => {
  assert.deepEqual(names({ words: 'HERON 40' }), ['Heron 10'])
  assert.deepEqual(names({ words: 'heron pike' }), [])
})

test('a filter lets only its values pass, and an empty one lets all pass', () => {
  assert.deepEqual(names({ passing: { seats: ['120'] } }), ['Äsche'])
  assert.equal(names({ passing: { seats: [] } }).length, 3)
})

test('a page holds its rows while the total counts all that were found', () => {
  const second = arrangeRows(boats, columns, { ...everything, page: 2 }, 2)
  assert.deepEqual([second.rows.length, second.total], [1, 3])
})

test('an unknown sort leaves the order as it was', () => {
  assert.deepEqual(
    names({ sort: 'captain' }),
    boats.map(({ name }) => name),
  )
})
