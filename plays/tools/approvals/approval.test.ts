import assert from 'node:assert/strict'
import { test } from 'node:test'
import { approvalOn, decisionsAfter, isScheduled, isUsable, type Approval } from './approval.ts'

const decided = (decision: Approval['decision'], from: string, until: string | null = null): Approval => ({
  id: '00000000-0000-4000-8000-000000000000',
  entryId: '00000000-0000-4000-8000-000000000001',
  decision,
  from,
  until,
  conditions: '',
  reason: 'Because.',
  dataCategories: ['internal'],
  categoriesVersion: '2026-11',
  decidedById: 'x',
  decidedByName: 'Cora Chief',
  at: '2026-01-01T00:00:00.000Z',
  told: [],
  expiredAt: null,
})
const stateOn = (history: Approval[], day: string) => approvalOn(history, day).state

test('nothing decided is proposed, and so is a day before the first decision', () => {
  assert.equal(stateOn([], '2026-05-01'), 'proposed')
  assert.equal(stateOn([decided('approved', '2026-05-02')], '2026-05-01'), 'proposed')
})

test('the last day still counts; the day after, the approval has expired without anybody acting', () => {
  const history = [decided('approved', '2026-01-01', '2026-06-30')]
  assert.equal(stateOn(history, '2026-06-30'), 'approved')
  assert.equal(stateOn(history, '2026-07-01'), 'expired')
})

test('of the decisions that have begun, the one made last counts', () => {
  const history = [
    decided('approved', '2026-01-01'),
    decided('suspended', '2026-03-01'),
    decided('conditional', '2026-04-01'),
  ]
  assert.deepEqual(
    ['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map((day) => stateOn(history, day)),
    ['approved', 'suspended', 'suspended', 'conditional'],
  )
})

test('a suspension also stops an approval that would have begun later', () => {
  const history = [decided('approved', '2026-06-01'), decided('suspended', '2026-05-01')]
  assert.equal(stateOn(history, '2026-07-01'), 'suspended')
  assert.equal(isScheduled(history.slice(0, 1), '2026-05-01'), true)
})

test('only an approval and a conditional approval open the way', () => {
  const usable = (['proposed', 'conditional', 'approved', 'suspended', 'revoked', 'expired'] as const).filter(isUsable)
  assert.deepEqual(usable, ['conditional', 'approved'])
  assert.deepEqual(decisionsAfter('revoked'), ['conditional', 'approved'])
  assert.equal(decisionsAfter('proposed').includes('revoked'), false)
})
