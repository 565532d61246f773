import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { examplePerson } from '@pilothouse/platform/identity/example-people'
import type { Person } from '@pilothouse/platform/identity/person'
import { settlePerson } from '../../example.ts'
import * as contract from '../contract.ts'
import { openReviews } from '../opening/open-reviews.ts'
import { reviewedUse } from '../testing-reviews.ts'
import { reviewStage } from '../review-stage.ts'

const stage = await reviewStage()
const {
  app,
  agency,
  ana,
  yuki,
  ingrid,
  tomasz,
  lena,
  leilani,
  kofi,
  daniel,
  newUse,
  shown,
  decide,
  assign,
  stateOfDuty,
  told,
} = stage
beforeEach(() => app.setNow('2026-11-23T09:00:00Z'))

test('an approval is evidence: the duty is met once every discipline has approved, and not before', async () => {
  const { of, useCase } = await newUse()
  assert.equal((await assign(yuki, of('legal'), tomasz)).status, 200)
  assert.equal((await decide(ingrid, of('privacy'))).status, 200)
  assert.equal(await stateOfDuty(useCase.id), 'in progress')
  assert.equal((await decide(tomasz, of('legal'))).status, 200)
  assert.equal(await stateOfDuty(useCase.id), 'met')
})

test('only who was named decides: not another reviewer of the discipline, nor of another one, nor the Chief AI Officer', async () => {
  const { of } = await newUse()
  await assign(yuki, of('legal'), tomasz)
  assert.match((await decide(lena, of('legal'))).problem?.detail ?? '', /Tomasz Zielinski was named/)
  for (const person of [ingrid, yuki, kofi]) assert.equal((await decide(person, of('legal'))).status, 403)
  assert.equal((await decide(daniel, of('legal'))).status, 403)
})

test('nobody reviews their own use, even as a reviewer of the discipline, and nobody can name them for it', async () => {
  const both = await settle({ ...examplePerson(agency, 'Bea Sato', ['use-case owner', 'reviewer'], 'privacy') })
  const { of } = await reviewedUse(app, both, agency.id)
  assert.equal(of('privacy').assignedName, 'Ingrid Solheim')
  assert.match((await decide(both, of('privacy'))).problem?.detail ?? '', /you own it/)
  const named = await assign(yuki, of('privacy'), both)
  assert.match(named.problem?.detail ?? '', /Bea Sato cannot review this\. Had another part/)
  await leave(both)
})

test('a reviewer of two disciplines decides in one of them on the same use', async () => {
  const double = await settle({
    ...examplePerson(agency, 'Omar Haddad'),
    roles: (['legal', 'privacy'] as const).map((discipline) => ({
      role: 'reviewer',
      discipline,
      organisationId: agency.id,
      path: agency.path,
    })),
  })
  const { of } = await newUse()
  assert.equal((await assign(yuki, of('legal'), double)).status, 200)
  const second = await assign(yuki, of('privacy'), double)
  assert.match(second.problem?.detail ?? '', /Already reviews this use for legal/)
  assert.equal((await decide(double, of('legal'))).status, 200)
  await app.db
    .updateTable('review')
    .set({ assigned_id: double.id, assigned_name: double.name, assigned_at: new Date() })
    .where('id', '=', of('privacy').id)
    .execute()
  assert.match((await decide(double, of('privacy'))).problem?.detail ?? '', /you decided the legal review/)
  await leave(double)
})

test('an independent reviewer comes from another office than the owner', async () => {
  const near = await settle({
    ...examplePerson(agency, 'Mina Roth'),
    roles: [
      {
        role: 'reviewer',
        discipline: 'civil rights and liberties',
        organisationId: agency.component.id,
        path: agency.component.path,
      },
    ],
  })
  const { of } = await reviewedUse(app, ana, agency.component.id)
  const review = of('civil rights and liberties')
  assert.deepEqual([review.independent, review.assignedName], [true, 'Leilani Kahale'])
  const named = await assign(yuki, review, near)
  assert.match(named.problem?.detail ?? '', /works in the office of the use/i)
  assert.equal((await decide(leilani, review)).status, 200)
})

test('two decisions at once on one review: one wins, the other is told what happened', async () => {
  const { of, useCase } = await newUse()
  const { review, fingerprint } = await shown(ana, of('privacy').id)
  const decision = { id: review.id, version: review.version, fingerprint, rationale: 'Read twice, in two windows.' }
  const both = await Promise.all([
    app.as(ingrid, contract.decideReview, { ...decision, outcome: 'approved' }),
    app.as(ingrid, contract.decideReview, { ...decision, outcome: 'refused' }),
  ])
  assert.deepEqual(
    both.map(({ status }) => status).toSorted((one, other) => one - other),
    [200, 409],
  )
  const lost = both.find(({ status }) => status === 409)
  assert.match(lost?.problem?.detail ?? '', /Meanwhile Ingrid Solheim: (approved|refused)/)
  assert.equal(await told(useCase.id, 'review decided'), 1)
})

test('a decision is about the record that was shown; what changed since must be confirmed', async () => {
  const { of, useCase } = await newUse()
  const seen = await shown(ana, of('privacy').id)
  await changeSummary(useCase.id, 'Reads reports, and answers them without a person.')
  const stale = await decide(ingrid, of('privacy'), { fingerprint: seen.fingerprint })
  assert.match(stale.problem?.detail ?? '', /changed while you were reading/)
  const now = await shown(ana, of('privacy').id)
  assert.deepEqual(
    now.changes.map(({ what, to }) => [what, to]),
    [['What it is for', 'Reads reports, and answers them without a person.']],
  )
  const unconfirmed = await decide(ingrid, of('privacy'))
  assert.deepEqual(Object.keys(unconfirmed.problem?.fields ?? {}), ['confirmed'])
  assert.equal((await decide(ingrid, of('privacy'), { confirmed: true })).status, 200)
})

test('a returned review lies with the owner until they ask again; a refusal stands, and takes back what was approved', async () => {
  const { of, useCase } = await newUse()
  await decide(ingrid, of('privacy'), { outcome: 'returned' })
  assert.equal((await decide(ingrid, of('privacy'))).status, 409)
  const returned = await shown(ana, of('privacy').id)
  const again = { id: of('privacy').id, version: returned.review.version, words: 'The retention period is stated now.' }
  assert.equal((await app.as(kofi, contract.askReviewAgain, again)).status, 403)
  assert.equal((await app.as(ana, contract.askReviewAgain, again)).body.assignedName, 'Ingrid Solheim')
  await assign(yuki, of('legal'), lena)
  await decide(lena, of('legal'))
  await decide(ingrid, of('privacy'))
  assert.equal(await stateOfDuty(useCase.id), 'met')
  await app.as(ana, contract.commentOnReview, { id: of('privacy').id, text: 'Thank you.' })
  await app.db.updateTable('review').set({ state: 'open' }).where('id', '=', of('privacy').id).execute()
  await decide(ingrid, of('privacy'), { outcome: 'refused' })
  assert.equal(await stateOfDuty(useCase.id), 'in progress')
  await openReviews(app.contextOf(ana), { useCaseId: useCase.id, because: 'A reaction runs.' })
  assert.equal((await shown(ana, of('privacy').id)).review.state, 'decided')
})

const settle = (person: Person) => settlePerson(app.db, person)

/** Somebody leaves: their roles end. */
async function leave({ id }: Person): Promise<void> {
  const ended = { withdrawn_at: new Date('2026-11-23T08:00:00Z'), withdrawn_by: 'test' }
  await app.db.updateTable('held_role').set(ended).where('person_id', '=', id).execute()
}

async function changeSummary(id: string, summary: string): Promise<void> {
  await app.db
    .updateTable('use_case')
    .set((is) => ({ summary, version: is('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}
