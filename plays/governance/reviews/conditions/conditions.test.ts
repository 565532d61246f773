import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import * as contract from '../contract.ts'
import { noteMissedConditions } from './note-missed-conditions.ts'
import { reviewStage } from '../review-stage.ts'

const stage = await reviewStage()
const { app, ana, yuki, ingrid, tomasz, lena, newUse, shown, decide, assign, stateOfDuty, told } = stage
beforeEach(() => app.setNow('2026-11-23T09:00:00Z'))

test('conditions: owed by somebody else, reported with a note, accepted by a reviewer of the discipline who does not owe them', async () => {
  const { of } = await newUse()
  const conditional = { outcome: 'approved with conditions', conditions: [condition()] }
  assert.equal((await decide(ingrid, of('privacy'), { ...conditional, conditions: [] })).status, 422)
  const owing = { ...conditional, conditions: [condition({ ownerId: ingrid.id })] }
  assert.deepEqual(Object.keys((await decide(ingrid, of('privacy'), owing)).problem?.fields ?? {}), [
    'conditions.0.ownerId',
  ])
  const past = { ...conditional, conditions: [condition({ dueOn: '2026-11-20' })] }
  assert.equal((await decide(ingrid, of('privacy'), past)).status, 422)
  assert.equal((await decide(ingrid, of('privacy'), conditional)).status, 200)
  const [set] = (await shown(ana, of('privacy').id)).conditions
  const report = { id: set?.id ?? '', version: 1, note: 'The notice was changed on 25 November.' }
  assert.equal((await app.as(ingrid, contract.reportCondition, report)).status, 403)
  const reported = (await app.as(ana, contract.reportCondition, report)).body
  const answer = { id: reported.id, version: reported.version, accepted: true, answer: '' }
  assert.equal((await app.as(ana, contract.answerCondition, answer)).status, 403)
  assert.equal((await app.as(tomasz, contract.answerCondition, answer)).status, 403)
  const wanting = { ...answer, accepted: false, answer: 'The notice does not say it in Spanish.' }
  assert.equal((await app.as(ingrid, contract.answerCondition, wanting)).body.state, 'owed')
  assert.equal((await app.as(ingrid, contract.answerCondition, answer)).status, 409)
})

test('a condition that is missed opens the review again and takes its approval back, once', async () => {
  const { of, useCase } = await newUse()
  await assign(yuki, of('legal'), lena)
  await decide(lena, of('legal'))
  await decide(ingrid, of('privacy'), { outcome: 'approved with conditions', conditions: [condition()] })
  assert.equal(await stateOfDuty(useCase.id), 'met')
  app.setNow('2026-12-04T23:00:00Z')
  assert.equal(await noteMissedConditions(app.contextOf(yuki)), 0)
  app.setNow('2026-12-05T01:00:00Z')
  assert.ok((await noteMissedConditions(app.contextOf(yuki))) >= 1)
  assert.equal(await noteMissedConditions(app.contextOf(yuki)), 0)
  assert.equal(await told(useCase.id, 'condition missed'), 1)
  assert.equal(await stateOfDuty(useCase.id), 'in progress')
  const { review, conditions } = await shown(ana, of('privacy').id)
  assert.deepEqual([review.state, review.round, review.assignedName], ['open', 2, 'Ingrid Solheim'])
  assert.match(review.openedBecause, /condition was missed on .*4.* 2026/)
  app.setNow('2026-12-01T09:00:00Z')
  const [missed] = conditions
  const report = { id: missed?.id ?? '', version: missed?.version ?? 0, note: 'It is done now, one day late.' }
  const reported = (await app.as(ana, contract.reportCondition, report)).body
  const accept = { id: reported.id, version: reported.version, accepted: true, answer: '' }
  assert.equal((await app.as(ingrid, contract.answerCondition, accept)).body.state, 'accepted')
  assert.equal(await told(useCase.id, 'condition met'), 1)
  assert.equal((await decide(ingrid, of('privacy'))).status, 200)
  assert.equal(await stateOfDuty(useCase.id), 'met')
})

function condition(facts: object = {}) {
  return { what: 'The notice says how long reports are kept.', ownerId: ana.id, dueOn: '2026-12-04', ...facts }
}
