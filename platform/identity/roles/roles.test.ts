import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { demoId } from '../demo/demo-people.ts'
import { seedDemoPeople } from '../demo/seed-demo-people.ts'
import { deactivateOrganisationEndpoint } from '../organisations/contract.ts'
import { listPeopleEndpoint } from '../people/contract.ts'
import { whoAmIEndpoint } from '../sign-in/contract.ts'
import { identityApp } from '../testing/identity-app.ts'
import * as doors from './contract.ts'

const app = await identityApp()
after(app.close)
await seedDemoPeople(app.db, app.now())
const noor = await app.signedIn(demoId('Noor Haddad'))
const mateo = await app.signedIn(demoId('Mateo Villanueva'))
const amara = await app.signedIn(demoId('Amara Okafor'))
const rosa = await app.signedIn(demoId('Rosa Delgado'))

const amaraId = demoId('Amara Okafor')
const rolesOfAmara = async () => (await amara.call(whoAmIEndpoint, {})).body.roles.map(({ role }) => role)

test('a role counts from the moment it is granted to the moment it is withdrawn', async () => {
  await noor.call(doors.grantRoleEndpoint, { personId: amaraId, organisationId: demoId('ESA'), role: 'trainer' })
  assert.deepEqual(await rolesOfAmara(), ['staff', 'trainer'])
  const member = (await noor.call(listPeopleEndpoint, {})).body.find(({ id }) => id === amaraId)
  const heldRoleId = member?.roles.find(({ role }) => role === 'trainer')?.heldRoleId ?? ''
  assert.equal((await noor.call(doors.withdrawRoleEndpoint, { heldRoleId })).status, 200)
  assert.deepEqual(await rolesOfAmara(), ['staff'])
  assert.equal((await noor.call(doors.withdrawRoleEndpoint, { heldRoleId })).status, 404)
})

test('a role with an end stops counting on that day, and may then be granted again', async () => {
  const grant = {
    personId: amaraId,
    organisationId: demoId('ESA'),
    role: 'board member',
    validUntil: '2026-11-30T00:00:00.000Z',
  } as const
  await noor.call(doors.grantRoleEndpoint, grant)
  assert.deepEqual(await rolesOfAmara(), ['board member', 'staff'])
  assert.equal((await noor.call(doors.grantRoleEndpoint, grant)).status, 409)
  app.setNow('2026-12-01T09:00:00Z')
  assert.deepEqual(await rolesOfAmara(), ['staff'])
  assert.equal((await noor.call(doors.grantRoleEndpoint, grant)).status, 422)
  assert.equal(
    (await noor.call(doors.grantRoleEndpoint, { ...grant, validUntil: '2027-01-31T00:00:00.000Z' })).status,
    200,
  )
})

const give = (organisationId: string) =>
  mateo.call(doors.grantRoleEndpoint, { personId: amaraId, organisationId, role: 'use-case owner' })

test('an administrator of a part gives roles there and below, and nowhere else', async () => {
  await noor.call(doors.grantRoleEndpoint, {
    personId: demoId('Mateo Villanueva'),
    organisationId: demoId('BRB'),
    role: 'administrator',
  })
  assert.equal((await give(demoId('OPS'))).status, 200)
  assert.equal((await give(demoId('BRB'))).status, 200)
  const refused = await give(demoId('ESA'))
  assert.equal(refused.status, 403)
  assert.match(refused.problem?.detail ?? '', /only in the organizations that you administer/)
  assert.equal((await give(demoId('DPWS'))).status, 403)
  assert.equal((await give(demoId('CAF'))).status, 404)
})

test('an administrator of a part cannot withdraw a role held above', async () => {
  const ofNoor = (await noor.call(listPeopleEndpoint, {})).body.find(({ name }) => name === 'Noor Haddad')
  assert.equal(
    (await mateo.call(doors.withdrawRoleEndpoint, { heldRoleId: ofNoor?.roles[0]?.heldRoleId ?? '' })).status,
    403,
  )
})

test('nobody gives or withdraws a role across agencies', async () => {
  assert.equal(
    (await rosa.call(doors.grantRoleEndpoint, { personId: amaraId, organisationId: demoId('CAF'), role: 'staff' }))
      .status,
    404,
  )
  assert.equal(
    (
      await rosa.call(doors.grantRoleEndpoint, {
        personId: demoId('Peter Nakai'),
        organisationId: demoId('DPWS'),
        role: 'staff',
      })
    ).status,
    404,
  )
  const ofAmara = (await noor.call(listPeopleEndpoint, {})).body.find(({ id }) => id === amaraId)
  assert.equal(
    (await rosa.call(doors.withdrawRoleEndpoint, { heldRoleId: ofAmara?.roles[0]?.heldRoleId ?? '' })).status,
    404,
  )
})

test('somebody without the role of administrator gives none, to themselves least of all', async () => {
  assert.equal(
    (
      await amara.call(doors.grantRoleEndpoint, {
        personId: amaraId,
        organisationId: demoId('DCO'),
        role: 'administrator',
      })
    ).status,
    403,
  )
})

test('a reviewer needs a discipline, and nobody else has one', async () => {
  const give = { personId: amaraId, organisationId: demoId('ESA') }
  assert.equal((await noor.call(doors.grantRoleEndpoint, { ...give, role: 'reviewer' })).status, 422)
  assert.equal(
    (await noor.call(doors.grantRoleEndpoint, { ...give, role: 'auditor', discipline: 'legal' })).status,
    422,
  )
  assert.equal(
    (await noor.call(doors.grantRoleEndpoint, { ...give, role: 'reviewer', discipline: 'legal' })).status,
    200,
  )
})

test('a role rests while its organisation is closed', async () => {
  await noor.call(doors.grantRoleEndpoint, {
    personId: amaraId,
    organisationId: demoId('OCIO'),
    role: 'executive sponsor',
  })
  assert.ok((await rolesOfAmara()).includes('executive sponsor'))
  await noor.call(deactivateOrganisationEndpoint, { organisationId: demoId('OCIO') })
  assert.ok(!(await rolesOfAmara()).includes('executive sponsor'))
})

test('a group of the identity provider brings its role to those whom the provider put in it, as long as it is mapped', async () => {
  await app.db
    .updateTable('person')
    .set({ provider_groups: JSON.stringify(['AI-Trainers']) })
    .where('id', '=', demoId('Daniel Kwon'))
    .execute()
  const daniel = await app.signedIn(demoId('Daniel Kwon'))
  const rolesOfDaniel = async () => (await daniel.call(whoAmIEndpoint, {})).body.roles.map(({ role }) => role)
  assert.deepEqual(await rolesOfDaniel(), ['auditor'])
  const mapping = { groupName: 'AI-Trainers', organisationId: demoId('DPWS'), role: 'trainer' } as const
  assert.equal((await noor.call(doors.addGroupRoleEndpoint, mapping)).status, 200)
  assert.equal((await noor.call(doors.addGroupRoleEndpoint, mapping)).status, 409)
  assert.deepEqual(await rolesOfDaniel(), ['auditor', 'trainer'])
  assert.equal((await rosa.call(doors.listGroupRolesEndpoint, {})).body.length, 0)
  const groupRoleId = (await noor.call(doors.listGroupRolesEndpoint, {})).body[0]?.id ?? ''
  assert.equal((await rosa.call(doors.withdrawGroupRoleEndpoint, { groupRoleId })).status, 404)
  assert.equal((await mateo.call(doors.withdrawGroupRoleEndpoint, { groupRoleId })).status, 403)
  assert.equal((await noor.call(doors.withdrawGroupRoleEndpoint, { groupRoleId })).status, 200)
  assert.deepEqual(await rolesOfDaniel(), ['auditor'])
})

test('every change of a role is in the ledger', async () => {
  const rows = await app.db
    .selectFrom('ledger_entry')
    .select('event')
    .distinct()
    .where('agency_id', '=', demoId('DPWS'))
    .execute()
  const events = rows.map(({ event }) => event)
  for (const event of ['role granted', 'role withdrawn', 'group role added', 'group role withdrawn'])
    assert.ok(events.includes(event), event)
})
