import assert from 'node:assert/strict'
import { test } from 'node:test'
import { vacancyWarnings, type BoardSeat } from './board-seat.ts'

test('a board warns of disciplines without a seat, of seats that end within 60 days, and of too few for a quorum', () => {
  const seat: BoardSeat = {
    id: '8f5c64a4-0f4e-4f3a-9a53-0d6d1a0c5f11',
    organisationId: '8f5c64a4-0f4e-4f3a-9a53-0d6d1a0c5f12',
    personId: 'grace',
    personName: 'Grace Whitehorse',
    seat: 'chair',
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    filledByName: 'Yuki Tanabe',
    endedAt: null,
    endedBecause: null,
    active: true,
  }
  const kinds = (day: string, changes: Partial<BoardSeat> = {}) =>
    vacancyWarnings({ disciplines: ['privacy'], quorum: 2 }, [{ ...seat, ...changes }], day).map(({ words }) => words)
  assert.deepEqual(kinds('2026-06-01'), [
    'Nobody sits for privacy.',
    'The charter asks for 2 voting members, and 1 sit on the board.',
  ])
  assert.ok(kinds('2026-11-01').includes('The seat of Grace Whitehorse (chair) ends on 31 Dec 2026.'))
  assert.ok(kinds('2026-06-01', { active: false }).includes('Nobody is in the chair.'))
})
