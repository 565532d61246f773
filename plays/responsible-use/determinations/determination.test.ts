import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { settlePerson } from '@pilothouse/governance/example'
import { governanceRoutes, grantDelegation, takePart } from '@pilothouse/governance/server'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import type { Person } from '@pilothouse/platform/identity/person'
import { testApp } from '@pilothouse/platform/testing/test-app'
import { exampleUseCase } from '@pilothouse/use-cases/example'
import { createUseCase } from '@pilothouse/use-cases/server'
import { exampleScreen } from '../example.ts'
import { responsibleUseRoutes } from '../server.ts'
import * as contract from './contract.ts'
import type { ScreenAnswers } from './screen/screen.ts'

const app = await testApp((routes) => {
  governanceRoutes(routes, [])
  responsibleUseRoutes(routes)
})
after(app.close)
const agency = await exampleAgency(app.db)
const other = await exampleAgency(app.db, 'OTH')
const settle = (name: string, roles: Person['roles'][number]['role'][], at = agency) =>
  settlePerson(app.db, examplePerson(at, name, roles))
const ana = await settle('Ana Ruiz', ['use-case owner'])
const yuki = await settle('Yuki Tanabe', ['chief AI officer'])
const dev = await settle('Dev Rao', ['board member'])
const sam = await settle('Sam Staff', ['staff'])
const olaf = await settle('Olaf Brand', ['chief AI officer'], other)

const reason =
  'The output only orders a list that a dispatcher works through; nobody gains or loses anything by it at all.'
const newUse = async (owner = ana) => (await createUseCase(app.contextOf(owner), exampleUseCase(agency.id))).id
const submitted = async (answers: Partial<ScreenAnswers> = {}, owner = ana) => {
  const useCaseId = await newUse(owner)
  const draft = await app.as(owner, contract.saveScreen, { useCaseId, version: 0, answers: exampleScreen(answers) })
  const { id, version } = draft.body
  return { useCaseId, ...pick((await app.as(owner, contract.submitScreen, { id, version })).body) }
}
const pick = ({ id, version }: { id: string; version: number }) => ({ id, version })
const decide = (
  person: Person,
  screen: { id: string; version: number },
  outcome: 'high-impact' | 'presumed but not' | 'not high-impact',
  more = {},
) => app.as(person, contract.decideDetermination, { ...pick(screen), outcome, reason, basis: null, ...more })

test('the owner answers, the Chief AI Officer decides, and both stay on record with the version of the questions', async () => {
  const screen = await submitted()
  const { body } = await decide(yuki, screen, 'not high-impact')
  assert.equal(body.outcome, 'not high-impact')
  assert.deepEqual(
    [body.decidedByName, body.decidedAs, body.packVersion],
    ['Yuki Tanabe', 'chief AI officer', '2025-04-03'],
  )
  const record = (await app.as(sam, contract.openDetermination, { useCaseId: screen.useCaseId })).body
  assert.equal(record.screen?.status, 'decided')
  assert.equal(record.determinations.length, 1)
})

test('nobody but the owner answers, and nobody but the Chief AI Officer or a delegate decides', async () => {
  const useCaseId = await newUse()
  const answers = exampleScreen()
  assert.equal((await app.as(sam, contract.saveScreen, { useCaseId, version: 0, answers })).status, 403)
  assert.equal((await app.as(yuki, contract.saveScreen, { useCaseId, version: 0, answers })).status, 403)
  const screen = await submitted()
  const { status, problem } = await decide(dev, screen, 'not high-impact')
  assert.equal(status, 403)
  assert.match(problem?.detail ?? '', /Yuki Tanabe/)
})

test('an owner who is the Chief AI Officer does not decide about their own use', async () => {
  const cora = await settle('Cora Chief', ['chief AI officer'])
  const screen = await submitted({}, cora)
  const { status, problem } = await decide(cora, screen, 'not high-impact')
  assert.equal(status, 403)
  assert.match(problem?.detail ?? '', /you own it/)
  assert.equal((await decide(yuki, screen, 'not high-impact')).status, 200)
})

test('who reviewed the use does not decide about it', async () => {
  const screen = await submitted()
  const context = app.contextOf(yuki)
  await context.transaction((db) =>
    takePart(db, context, {
      useCaseId: screen.useCaseId,
      capacity: 'reviewing: legal',
      act: 'decided the legal review',
    }),
  )
  assert.equal((await decide(yuki, screen, 'not high-impact')).status, 403)
})

test('a delegate decides while the delegation counts; an override then waits for the Chief AI Officer', async () => {
  const granted = { toId: dev.id, power: 'decide determinations' as const, organisationId: agency.id }
  const dates = { startsOn: '2026-11-23', endsOn: '2026-12-23', reason: 'While the officer is travelling.' }
  await grantDelegation(app.contextOf(yuki), { ...granted, ...dates })
  const screen = await submitted({ categories: { ...exampleScreen().categories, m: 'yes' } })
  const found = (await decide(dev, screen, 'presumed but not', { basis: 'no significant effect' })).body
  assert.deepEqual([found.categories, found.basis, found.notedAt], [['m'], 'no significant effect', null])
  assert.equal((await app.as(dev, contract.noteOverride, { id: found.id })).status, 403)
  assert.equal((await app.as(yuki, contract.noteOverride, { id: found.id })).body.notedByName, 'Yuki Tanabe')
  assert.equal((await app.as(yuki, contract.noteOverride, { id: found.id })).status, 409)
  const later = await submitted()
  app.setNow('2026-12-24T09:00:00Z')
  const { status, problem } = await decide(dev, later, 'not high-impact')
  app.setNow('2026-11-23T09:00:00Z')
  assert.equal(status, 403)
  assert.match(problem?.detail ?? '', /ended on 2026-12-23/)
})

test('a finding that contradicts the answers is refused and says why', async () => {
  const categories = exampleScreen().categories
  const presumed = await submitted({ categories: { ...categories, j: 'yes', m: 'yes' } })
  assert.match((await decide(yuki, presumed, 'not high-impact')).problem?.detail ?? '', /presumed categories j, m/)
  const unsure = await submitted({ categories: { ...categories, k: 'not sure' } })
  assert.match(
    (await decide(yuki, unsure, 'not high-impact')).problem?.detail ?? '',
    /“not sure” about the presumed category k/,
  )
  const plain = await submitted()
  assert.match(
    (await decide(yuki, plain, 'presumed but not', { basis: 'no principal basis' })).problem?.detail ?? '',
    /no presumed category/,
  )
  const meets = await submitted({
    principalBasis: 'yes',
    effects: { ...exampleScreen().effects, safety: { answer: 'yes', why: 'It ranks emergency calls.' } },
  })
  assert.match((await decide(yuki, meets, 'not high-impact')).problem?.detail ?? '', /meet the definition/)
  assert.equal((await decide(yuki, meets, 'high-impact')).status, 200)
})

test('a presumption is set aside on a ground, in words of its own, and never because a person looks', async () => {
  const categories = { ...exampleScreen().categories, j: 'yes' as const }
  const screen = await submitted({ categories, principalBasis: 'yes' })
  assert.equal((await decide(yuki, screen, 'presumed but not')).status, 422)
  assert.equal(
    (
      await decide(yuki, screen, 'presumed but not', {
        basis: 'no significant effect',
        reason: 'Not needed in this case here.',
      })
    ).status,
    422,
  )
  assert.match(
    (await decide(yuki, screen, 'presumed but not', { basis: 'no principal basis' })).problem?.detail ?? '',
    /is a principal basis/,
  )
  const { status } = await app.request(yuki, `/api/responsible-use/screens/${screen.id}/decide`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      version: screen.version,
      outcome: 'presumed but not',
      reason,
      basis: 'a human in the loop',
    }),
  })
  assert.equal(status, 422)
})

test('a screen with gaps is not handed over; each gap is named; stray answers are refused', async () => {
  const useCaseId = await newUse()
  const answers = exampleScreen({ principalBasis: null, effects: {} })
  const { id, version } = (await app.as(ana, contract.saveScreen, { useCaseId, version: 0, answers })).body
  const { status, problem } = await app.as(ana, contract.submitScreen, { id, version })
  assert.equal(status, 422)
  assert.equal(Object.keys(problem?.fields ?? {}).length, 7)
  const stray = exampleScreen({ categories: { z: 'yes' } })
  assert.equal((await app.as(ana, contract.saveScreen, { useCaseId, version, answers: stray })).status, 422)
})

test('of two officials who decide at once one is told that the other was faster', async () => {
  const mira = await settle('Mira Second', ['chief AI officer'])
  const screen = await submitted()
  const both = await Promise.all([decide(yuki, screen, 'not high-impact'), decide(mira, screen, 'high-impact')])
  assert.deepEqual(
    both.map(({ status }) => status).toSorted((a, b) => a - b),
    [200, 409],
  )
})

test('a screen that came back is answered again; a later finding supersedes the one before', async () => {
  const screen = await submitted()
  const back = await app.as(yuki, contract.returnScreen, {
    ...pick(screen),
    because: 'Find out whether calls are ranked by it.',
  })
  assert.equal(back.body.status, 'returned')
  const saved = await app.as(ana, contract.saveScreen, {
    useCaseId: screen.useCaseId,
    version: back.body.version,
    answers: exampleScreen(),
  })
  const again = (await app.as(ana, contract.submitScreen, pick(saved.body))).body
  await decide(yuki, again, 'not high-impact')
  const anew = (
    await app.as(ana, contract.saveScreen, { useCaseId: screen.useCaseId, version: 0, answers: exampleScreen() })
  ).body
  await decide(yuki, (await app.as(ana, contract.submitScreen, pick(anew))).body, 'high-impact')
  const { determinations } = (await app.as(sam, contract.openDetermination, { useCaseId: screen.useCaseId })).body
  assert.deepEqual(
    determinations.map(({ outcome, supersededAt }) => [outcome, supersededAt === null]),
    [
      ['high-impact', true],
      ['not high-impact', false],
    ],
  )
})

test('a justification that stands elsewhere is shown, however it is spelled', async () => {
  const categories = { ...exampleScreen().categories, m: 'yes' as const }
  const first = await submitted({ categories })
  await decide(yuki, first, 'presumed but not', { basis: 'no significant effect' })
  const useCaseId = await newUse()
  const copied = reason.toUpperCase().replaceAll(';', ',')
  const { near } = (await app.as(yuki, contract.compareJustification, { useCaseId, text: copied })).body
  assert.equal(near[0]?.likeness, 1)
  assert.ok(near.some(({ href }) => href === `/use-cases/portfolio/${first.useCaseId}`))
  const fresh = 'Permits are issued by law in the order of their dates, whatever the summary says about any of them.'
  assert.deepEqual((await app.as(yuki, contract.compareJustification, { useCaseId, text: fresh })).body.near, [])
})

test('another agency sees and touches nothing', async () => {
  const screen = await submitted()
  assert.equal((await app.as(olaf, contract.openDetermination, { useCaseId: screen.useCaseId })).status, 404)
  assert.equal((await decide(olaf, screen, 'not high-impact')).status, 404)
  assert.equal((await app.as(olaf, contract.submitScreen, pick(screen))).status, 404)
})
