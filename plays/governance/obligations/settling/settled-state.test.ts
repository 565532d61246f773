import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleDuty } from '../example-duties.ts'
import { settledState, type Asked, type Piece, type Standing } from './settled-state.ts'

const day = '2026-11-23'
const applies: Standing = {
  applies: 'yes',
  appliesBecause: '',
  waivedUntil: null,
  waiverEndedOn: null,
  waiverEndedBecause: '',
}
const both = exampleDuty({
  satisfiedBy: ['document', 'review'],
  reviewedBy: ['privacy', 'legal'],
  renewal: { everyMonths: 12, onChangeOf: [] },
})
const piece = (facts: Partial<Piece> = {}): Piece => ({
  kind: 'document',
  discipline: null,
  title: 'The plan',
  datedOn: '2026-11-01',
  staleSince: null,
  staleBecause: '',
  ...facts,
})
const review = (discipline: Piece['discipline'], datedOn = '2026-11-01') =>
  piece({ kind: 'review', discipline, title: `${discipline} review`, datedOn })
const pieces = (datedOn: string) => [piece({ datedOn }), review('privacy'), review('legal')]
const stateOf = (given: readonly Piece[], standing: Partial<Standing> = {}, duty: Asked = both) =>
  settledState(duty, { ...applies, ...standing }, given, day)

test('a duty is met when each kind is there once, and a review by each discipline', () => {
  assert.equal(stateOf([]).state, 'not started')
  const half = stateOf([piece(), review('privacy')])
  assert.deepEqual([half.state, half.because], ['in progress', 'Still missing: the legal review.'])
  const whole = stateOf([piece(), review('privacy'), review('legal')])
  assert.deepEqual([whole.state, whole.staleOn], ['met', '2027-11-01'])
})

test('a review of another discipline, or two of one, do not make up for the missing one', () => {
  assert.equal(stateOf([piece(), review('privacy'), review('privacy'), review('records')]).state, 'in progress')
})

test('the earliest need decides when it runs out; of one need the newest piece counts', () => {
  const two = [piece({ datedOn: '2026-01-05' }), ...pieces('2026-06-01')]
  assert.equal(stateOf(two).staleOn, '2027-06-01')
})

test('what ran out by its date is stale on that day and not on the day before', () => {
  assert.equal(stateOf(pieces('2025-11-24')).state, 'met')
  const spent = stateOf(pieces('2025-11-23'))
  assert.deepEqual([spent.state, spent.because], ['stale', '“The plan” ran out on 23 Nov 2026.'])
})

test('what a change made useless is stale, with the reason of the change', () => {
  const changed = piece({ staleSince: '2026-11-20', staleBecause: 'The model changed to sorter-3.' })
  const settled = stateOf([changed, review('privacy'), review('legal')])
  assert.deepEqual([settled.state, settled.because], ['stale', 'The model changed to sorter-3.'])
})

test('a waiver counts through its last day, and then the duty is owed again', () => {
  const waived = stateOf([], { waivedUntil: day })
  assert.deepEqual([waived.state, waived.staleOn], ['waived', '2026-11-24'])
  assert.equal(stateOf([], { waivedUntil: '2026-11-22' }).state, 'not started')
  const ended = stateOf([], { waiverEndedOn: '2026-11-20', waiverEndedBecause: 'The waiver was revoked.' })
  assert.equal(ended.state, 'stale')
  assert.match(ended.because, /^The waiver was revoked\. Still missing: a document/)
})

test('an unknown fact blocks whatever was handed in; what does not apply asks for nothing', () => {
  const unknown = { applies: 'unknown', appliesBecause: 'Nobody has stated yet its stage.' } as const
  assert.equal(stateOf([piece(), review('privacy'), review('legal')], unknown).state, 'cannot tell')
  assert.equal(
    stateOf([], { applies: 'no', appliesBecause: 'The facts of the use: stage: idea.' }).state,
    'not applicable',
  )
})

test('with no renewal it never runs out', () => {
  const duty = exampleDuty({ renewal: { everyMonths: null, onChangeOf: [] } })
  assert.deepEqual(settledState(duty, applies, [piece({ datedOn: '1999-01-01' })], day), {
    state: 'met',
    because: '',
    staleOn: null,
  })
})
