import { addMonths } from '@pilothouse/platform/day'
import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import type { Person } from '@pilothouse/platform/identity/person'
import { testApp } from '@pilothouse/platform/testing/test-app'
import { settlePerson } from '../example.ts'
import * as contract from './contract.ts'
import { Power, type Power as AnyPower } from './delegation.ts'
import { endDelegations } from './end-delegations.ts'
import { authorityFor } from './find-authority.ts'
import { authorityRoutes } from './server.ts'

const app = await testApp((routes) => authorityRoutes(routes))
after(app.close)
beforeEach(() => app.setNow('2026-11-23T09:00:00Z'))
const agency = await exampleAgency(app.db)
const city = await exampleAgency(app.db, 'CTY')
const settle = (person: Person) => settlePerson(app.db, person)
const yuki = await settle(examplePerson(agency, 'Yuki Tanabe', ['chief AI officer']))
const ana = await settle(examplePerson(agency, 'Ana Ruiz'))
const ben = await settle(examplePerson(agency, 'Ben Osei'))
const ingrid = await settle(examplePerson(agency, 'Ingrid Solheim', ['reviewer'], 'privacy'))
const daniel = await settle(examplePerson(agency, 'Daniel Kwon', ['auditor']))
const rosa = await settle(examplePerson(city, 'Rosa Delgado', ['chief AI officer', 'administrator']))

const draft = (facts: object = {}) => ({
  toId: ana.id,
  power: 'decide determinations' as AnyPower,
  organisationId: agency.id,
  startsOn: '2026-11-23',
  endsOn: '2026-12-31',
  reason: 'I am on leave until the new year.',
  ...facts,
})
const grant = (by: Person, facts: object = {}) => app.as(by, contract.grantDelegation, draft(facts))
const authority = (person: Person, power: AnyPower = 'decide determinations', path = agency.path) => {
  const context = app.contextOf(person)
  return context.transaction((db) => authorityFor(db, context, power, path))
}

test('a delegate has the power from the first day to the last, and a delegation id stands with the act', async () => {
  const { body } = await grant(yuki, { startsOn: '2026-11-24' })
  await assert.rejects(authority(ana), /begins on 2026-11-24/)
  app.setNow('2026-12-31T23:00:00Z')
  assert.deepEqual(await authority(ana), { asRole: 'chief AI officer', delegationId: body.id })
  app.setNow('2027-01-01T00:00:00Z')
  await assert.rejects(authority(ana), /ended on 2026-12-31.*Who may: Yuki Tanabe/)
})

test('a clock that is set back does not revive what was used later or was seen to be over', async () => {
  await grant(yuki, { toId: ben.id, power: 'issue clearances' })
  app.setNow('2027-01-02T00:00:00Z')
  assert.ok((await endDelegations(app.contextOf(yuki))) >= 1)
  app.setNow('2026-12-01T00:00:00Z')
  await assert.rejects(authority(ben, 'issue clearances'), /ended on 2026-12-31/)
})

test('a revocation counts at once; either side, the Chief AI Officer and administrators may revoke, nobody else', async () => {
  const { body } = await grant(ingrid, { power: 'review: privacy' })
  assert.equal((await authority(ana, 'review: privacy')).asRole, 'reviewer')
  const end = { id: body.id, reason: 'I am back.' }
  assert.equal((await app.as(ben, contract.revokeDelegation, end)).status, 403)
  assert.equal((await app.as(daniel, contract.revokeDelegation, end)).status, 403)
  assert.equal((await app.as(rosa, contract.revokeDelegation, end)).status, 404)
  assert.equal((await app.as(ingrid, contract.revokeDelegation, end)).status, 200)
  await assert.rejects(authority(ana, 'review: privacy'), /was revoked by Ingrid Solheim/)
  assert.equal((await app.as(ingrid, contract.revokeDelegation, end)).status, 409)
})

test('a delegate cannot hand the power on', async () => {
  await grant(yuki, { power: 'decide gates' })
  assert.equal((await authority(ana, 'decide gates')).asRole, 'chief AI officer')
  const handedOn = await grant(ana, { toId: ben.id, power: 'decide gates' })
  assert.equal(handedOn.status, 403)
  const board = await settle(examplePerson(agency, 'Grace Whitehorse', ['board member']))
  await grant(yuki, { toId: board.id, power: 'issue clearances' })
  const other = await grant(board, { toId: ben.id, power: 'issue clearances' })
  assert.match(other.problem?.detail ?? '', /cannot be handed on/)
})

test('nobody delegates to themselves, to an auditor, to another agency, into the past, or for more than 12 months', async () => {
  const tries = [
    [{ toId: yuki.id }, 'toId'],
    [{ toId: daniel.id }, 'toId'],
    [{ toId: rosa.id }, 'toId'],
    [{ startsOn: '2026-11-22' }, 'startsOn'],
    [{ endsOn: '2026-11-22' }, 'endsOn'],
    [{ endsOn: '2027-11-24' }, 'endsOn'],
    [{ organisationId: city.id }, 'organisationId'],
  ] as const
  for (const [facts, field] of tries) {
    const { status, problem } = await grant(yuki, facts)
    assert.deepEqual([status, Object.keys(problem?.fields ?? {})], [422, [field]])
  }
  assert.equal((await grant(yuki, { toId: ben.id, endsOn: '2027-11-23' })).status, 200)
})

test('who does not hold the power cannot delegate it: another role, another discipline, another part of the agency', async () => {
  assert.equal((await grant(ben)).status, 403)
  assert.equal((await grant(ingrid, { power: 'review: legal' })).status, 403)
  const local = await settle({
    ...examplePerson(agency, 'Lior Katz'),
    roles: [
      { role: 'reviewer', discipline: 'privacy', organisationId: agency.component.id, path: agency.component.path },
    ],
  })
  assert.equal((await grant(local, { power: 'review: privacy' })).status, 403)
  assert.equal((await grant(local, { power: 'review: privacy', organisationId: agency.component.id })).status, 200)
  assert.equal((await authority(ana, 'review: privacy', agency.component.path)).asRole, 'reviewer')
  await assert.rejects(authority(ana, 'review: privacy'))
})

test('a delegation is worth nothing once its giver has lost the role', async () => {
  const passing = await settle(examplePerson(agency, 'Amina Diallo', ['chief AI officer']))
  const kofi = await settle(examplePerson(agency, 'Kofi Mensah'))
  await grant(passing, { toId: kofi.id })
  assert.ok((await authority(kofi)).delegationId)
  await app.db
    .updateTable('held_role')
    .set({ withdrawn_at: new Date('2026-11-23T08:00:00Z'), withdrawn_by: 'test' })
    .where('person_id', '=', passing.id)
    .execute()
  await assert.rejects(authority(kofi), /no longer holds the role/)
})

test('there is no power for waivers, pilot exemptions or emergency passages', async () => {
  assert.deepEqual(
    Power.options.filter((power) => /waiv|exempt|emergenc/.test(power)),
    [],
  )
  for (const power of ['grant waivers', 'certify pilot exemptions', 'open emergency passages']) {
    const answer = await app.request(yuki, '/api/governance/delegations', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(draft({ power })),
    })
    assert.equal(answer.status, 422)
  }
})

test('another agency sees none of it', async () => {
  assert.deepEqual((await app.as(rosa, contract.listDelegations, {})).body.delegations, [])
  assert.ok((await app.as(ana, contract.listDelegations, {})).body.delegations.length > 3)
})

test('twelve months end on the same day of the month, or on its last', () => {
  assert.equal(addMonths('2026-11-23', 12), '2027-11-23')
  assert.equal(addMonths('2028-02-29', 12), '2029-02-28')
})
