import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { examplePerson } from '@pilothouse/platform/identity/example-people'
import type { Person } from '@pilothouse/platform/identity/person'
import * as authority from '../../authority/contract.ts'
import { settlePerson } from '../../example.ts'
import * as contract from '../contract.ts'
import { openReviews } from '../opening/open-reviews.ts'
import { reviewedUse } from '../testing-reviews.ts'
import { reviewStage } from '../review-stage.ts'

const stage = await reviewStage()
const { app, agency, ana, yuki, ingrid, tomasz, lena, kofi, daniel, rosa, newUse, shown, decide, assign, told } = stage
beforeEach(() => app.setNow('2026-11-23T09:00:00Z'))

test('one review opens for each discipline that a duty names; the only reviewer gets it, of two somebody chooses', async () => {
  const { of, reviews, useCase } = await newUse()
  assert.deepEqual(
    reviews.map(({ discipline }) => discipline),
    ['civil rights and liberties', 'legal', 'privacy'],
  )
  assert.deepEqual([of('privacy').assignedName, of('legal').assignedName], ['Ingrid Solheim', null])
  assert.equal(of('privacy').dueOn, '2026-12-07')
  await openReviews(app.contextOf(ana), { useCaseId: useCase.id, because: 'Asked twice.' })
  assert.equal(await told(useCase.id, 'review opened'), 3)
})

test('a delegate decides from the first day to the last; revoked or expired, no more; and cannot hand it on', async () => {
  const { of } = await newUse()
  const given = await app.as(ingrid, authority.grantDelegation, draftOf(kofi, { endsOn: '2026-11-30' }))
  const handing = {
    id: of('privacy').id,
    version: of('privacy').version,
    toId: kofi.id,
    reason: 'I am away until Monday.',
  }
  assert.equal((await app.as(tomasz, contract.delegateReview, handing)).status, 403)
  const handed = await app.as(ingrid, contract.delegateReview, handing)
  assert.equal(handed.body.assignedName, 'Kofi Mensah')
  const on = { ...handing, version: handed.body.version, toId: lena.id }
  assert.equal((await app.as(kofi, contract.delegateReview, on)).status, 403)
  assert.equal((await app.as(kofi, authority.grantDelegation, draftOf(lena))).status, 403)
  app.setNow('2026-12-01T09:00:00Z')
  assert.match(
    (await decide(kofi, of('privacy'))).problem?.detail ?? '',
    /ended on 2026-11-30.*Who may: Ingrid Solheim/,
  )
  app.setNow('2026-11-30T09:00:00Z')
  await app.as(ingrid, authority.revokeDelegation, { id: given.body.id, reason: 'I am back early.' })
  assert.match((await decide(kofi, of('privacy'))).problem?.detail ?? '', /revoked by Ingrid Solheim/)
  const last = await app.as(ingrid, authority.grantDelegation, draftOf(kofi, { startsOn: '2026-11-30' }))
  const decided = await decide(kofi, of('privacy'))
  assert.equal(decided.status, 200)
  const step = (await shown(ana, of('privacy').id)).steps.at(-1)
  assert.deepEqual([step?.byName, step?.asRole, step?.delegationId !== null], ['Kofi Mensah', 'reviewer', true])
  await app.as(ingrid, authority.revokeDelegation, { id: last.body.id, reason: 'I am back.' })
})

test('a reviewer may take what nobody has; the owner may not choose who reviews', async () => {
  const { of } = await newUse()
  assert.equal((await assign(kofi, of('legal'), kofi)).status, 403)
  assert.equal((await assign(ingrid, of('legal'), ingrid)).status, 403)
  assert.equal((await assign(lena, of('legal'), tomasz)).status, 403)
  const officer = await settlePerson(app.db, examplePerson(agency, 'Sol Marin', ['chief AI officer']))
  const own = await reviewedUse(app, officer, agency.id)
  assert.match((await assign(officer, own.of('legal'), lena)).problem?.detail ?? '', /You worked on this use/)
  assert.equal((await assign(lena, of('legal'), lena)).body.assignedName, 'Lena Vogel')
})

test('a review that is stuck is escalated; the word of whom it was escalated to is the answer', async () => {
  const { of } = await newUse()
  const stuck = {
    id: of('privacy').id,
    version: of('privacy').version,
    to: 'chief AI officer' as const,
    reason: 'The vendor does not answer.',
  }
  assert.equal((await app.as(kofi, contract.escalateReview, stuck)).status, 403)
  assert.equal((await app.as(ingrid, contract.escalateReview, stuck)).body.escalatedTo, 'chief AI officer')
  await app.as(ana, contract.commentOnReview, { id: stuck.id, text: 'I wrote to them again.' })
  assert.equal((await shown(ana, stuck.id)).review.escalatedTo, 'chief AI officer')
  await app.as(yuki, contract.commentOnReview, { id: stuck.id, text: 'Go on without; I will call them.' })
  assert.equal((await shown(ana, stuck.id)).review.escalatedTo, null)
})

test('an approval that runs out is asked for again a month before', async () => {
  const { of, useCase } = await newUse()
  await decide(ingrid, of('privacy'))
  const ask = () => openReviews(app.contextOf(ana), { useCaseId: useCase.id, because: 'It is nearly a year old.' })
  app.setNow('2027-10-20T09:00:00Z')
  assert.equal((await ask()).includes(of('privacy').id), false)
  app.setNow('2027-10-30T09:00:00Z')
  assert.equal((await ask()).includes(of('privacy').id), true)
})

test('another agency finds none of it, and an auditor reads all and changes nothing', async () => {
  const { of, useCase } = await newUse()
  assert.equal((await app.as(rosa, contract.openReview, { id: of('privacy').id })).status, 404)
  assert.equal((await app.as(rosa, contract.showUseReviews, { useCaseId: useCase.id })).status, 404)
  assert.equal((await app.as(rosa, contract.listReviews, {})).body.total, 0)
  assert.equal((await decide(rosa, of('privacy'))).status, 404)
  assert.equal((await app.as(daniel, contract.openReview, { id: of('privacy').id })).status, 200)
  assert.equal((await app.as(daniel, contract.commentOnReview, { id: of('privacy').id, text: 'Hello.' })).status, 403)
})

test('the list shows the reader’s own first, and filters by where a review lies', async () => {
  const { reviews, total } = (await app.as(ingrid, contract.listReviews, {})).body
  assert.ok(total > 5)
  assert.equal(reviews[0]?.assignedName, 'Ingrid Solheim')
  const waiting = (await app.as(ingrid, contract.listReviews, { standing: ['to assign'], discipline: ['legal'] })).body
  assert.ok(waiting.reviews.every(({ assignedId, discipline }) => assignedId === null && discipline === 'legal'))
  const mine = (await app.as(kofi, contract.listReviews, { whose: ['mine'] })).body
  assert.ok(mine.reviews.every(({ assignedId }) => assignedId === kofi.id))
})

function draftOf(to: Person, facts: object = {}) {
  return {
    toId: to.id,
    power: 'review: privacy' as const,
    organisationId: agency.id,
    startsOn: '2026-11-23',
    endsOn: '2026-12-31',
    reason: 'Somebody must do it while I am away.',
    ...facts,
  }
}
