import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import type { Person } from '@pilothouse/platform/identity/person'
import { testApp } from '@pilothouse/platform/testing/test-app'
import { exampleUseCase } from '@pilothouse/use-cases/example'
import { createUseCase } from '@pilothouse/use-cases/server'
import { settlePerson } from '../example.ts'
import * as contract from './contract.ts'
import { coalitionRoutes } from './server.ts'
import { blockersToResolve } from './waiting-blockers.ts'

const app = await testApp(coalitionRoutes)
after(app.close)
const agency = await exampleAgency(app.db)
const other = await exampleAgency(app.db, 'OTH')
const settle = (name: string, roles: Person['roles'][number]['role'][], at = agency) =>
  settlePerson(app.db, examplePerson(at, name, roles))
const ana = await settle('Ana Ruiz', ['use-case owner'])
const ben = await settle('Ben Ode', ['use-case owner'])
const samuel = await settle('Samuel Adeyemi', ['executive sponsor'])
const mona = await settle('Mona Lind', ['executive sponsor'])
const olaf = await settle('Olaf Brand', ['chief AI officer'], other)
const { id: useCaseId } = await createUseCase(app.contextOf(ana), exampleUseCase(agency.id))

const shown = async () => (await app.as(ana, contract.showCoalition, { useCaseId })).body
const name = (person: Person, personId: string) =>
  app.as(person, contract.nameSponsor, { useCaseId, personId, reason: 'The bridges are theirs.' })
const inbox = (person: Person) =>
  app.contextOf(person).transaction((db) => blockersToResolve(db, app.contextOf(person)))

test('a blocker goes before the sponsor, who must be named first, and who may resolve it', async () => {
  const raised = { useCaseId, what: 'The archive cannot be read.', waitsFor: 'Archive office', since: '2026-11-20' }
  const { body } = await app.as(ana, contract.raiseBlocker, raised)
  const [blocker] = body.blockers
  assert.ok(blocker)
  const escalation = { id: blocker.id, version: 1, because: 'Nobody answers for two weeks.' }
  assert.match((await app.as(ana, contract.escalateBlocker, escalation)).problem?.detail ?? '', /no executive sponsor/)
  assert.equal((await name(ana, ben.id)).status, 422, 'an owner is no sponsor')
  assert.equal((await name(ana, samuel.id)).status, 200)
  assert.equal((await app.as(ana, contract.escalateBlocker, escalation)).status, 200)
  assert.equal((await inbox(samuel)).length, 1)
  assert.equal((await inbox(mona)).length, 0)
  const resolution = { id: blocker.id, version: 2, resolution: 'The head of the archive opened it.' }
  assert.equal((await app.as(mona, contract.resolveBlocker, resolution)).status, 403)
  assert.equal((await app.as(samuel, contract.resolveBlocker, { ...resolution, version: 1 })).status, 409)
  assert.equal((await app.as(samuel, contract.resolveBlocker, resolution)).status, 200)
  assert.match((await app.as(ana, contract.resolveBlocker, resolution)).problem?.detail ?? '', /resolved this already/)
  assert.deepEqual(await inbox(samuel), [])
})

test('a sponsor is replaced with a reason; who it was before stays on record', async () => {
  assert.equal((await name(ana, samuel.id)).status, 409)
  assert.equal((await name(ana, mona.id)).status, 200)
  const { sponsors } = await shown()
  assert.deepEqual(
    sponsors.map(({ personName, endedAt }) => [personName, endedAt === null]),
    [
      ['Mona Lind', true],
      ['Samuel Adeyemi', false],
    ],
  )
})

test('stakeholders and what they promised are kept by who keeps the use, over the version that was read', async () => {
  const draft = {
    name: 'Crew leaders',
    interest: 'Less sorting',
    influence: 'high' as const,
    stance: 'has concerns' as const,
    contact: '',
  }
  assert.equal((await app.as(ben, contract.addStakeholder, { useCaseId, ...draft })).status, 403)
  const { body } = await app.as(ana, contract.addStakeholder, { useCaseId, ...draft })
  const change = { ...draft, id: body.id, version: 1, stance: 'supports' as const }
  assert.equal((await app.as(ana, contract.changeStakeholder, change)).body.stance, 'supports')
  assert.equal((await app.as(ana, contract.changeStakeholder, change)).status, 409)
  const noted = await app.as(ana, contract.noteCommitment, {
    stakeholderId: body.id,
    what: 'Two crews for the test',
    dueOn: '2026-12-01',
  })
  const [commitment] = noted.body.commitments
  assert.equal((await app.as(ben, contract.keepCommitment, { id: commitment?.id ?? '' })).status, 403)
  assert.equal((await app.as(ana, contract.keepCommitment, { id: commitment?.id ?? '' })).status, 200)
  assert.equal((await app.as(ana, contract.keepCommitment, { id: commitment?.id ?? '' })).status, 409)
})

test('another agency finds nothing', async () => {
  const { stakeholders, blockers } = await shown()
  assert.equal((await app.as(olaf, contract.showCoalition, { useCaseId })).status, 404)
  assert.equal((await name(olaf, olaf.id)).status, 404)
  const [blocker] = blockers
  const resolution = 'We say that it is over.'
  assert.equal(
    (await app.as(olaf, contract.resolveBlocker, { id: blocker?.id ?? '', version: 1, resolution })).status,
    404,
  )
  const [one] = stakeholders
  const promise = { stakeholderId: one?.id ?? '', what: 'Anything', dueOn: '2026-12-01' }
  assert.equal((await app.as(olaf, contract.noteCommitment, promise)).status, 404)
})
