import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { demoId } from '../demo/demo-people.ts'
import { seedDemoPeople } from '../demo/seed-demo-people.ts'
import { deactivatePersonEndpoint } from '../people/contract.ts'
import { grantRoleEndpoint } from '../roles/contract.ts'
import { whoAmIEndpoint } from '../sign-in/contract.ts'
import { identityApp } from '../testing/identity-app.ts'
import * as doors from './contract.ts'

const app = await identityApp()
after(app.close)
await seedDemoPeople(app.db, app.now())
const noor = await app.signedIn(demoId('Noor Haddad'))
const mateo = await app.signedIn(demoId('Mateo Villanueva'))
const rosa = await app.signedIn(demoId('Rosa Delgado'))
const nobody = app.browser()

const PASSWORD = 'a password that is long'
const wish = {
  name: 'Femi Adeleke',
  email: 'Femi.Adeleke@dpws.example.gov',
  organisationId: demoId('ESA'),
  role: 'use-case owner',
} as const
const secretSent = async (email: string) =>
  /invitation#(\S+)/.exec((await app.lettersTo(email)).at(-1) ?? '')?.[1] ?? ''
const accept = (secret: string, name = 'Femi Adeleke') =>
  nobody.call(doors.acceptInvitationEndpoint, { secret, name, password: PASSWORD })

test('a letter lets somebody in once, with the role that it names', async () => {
  assert.equal((await noor.call(doors.invitePersonEndpoint, wish)).status, 200)
  const secret = await secretSent('femi.adeleke@dpws.example.gov')
  const read = await nobody.call(doors.readInvitationEndpoint, { secret })
  assert.deepEqual(read.body, {
    name: 'Femi Adeleke',
    email: 'femi.adeleke@dpws.example.gov',
    role: 'use-case owner',
    organisationName: 'Emergency Services Administration',
  })
  assert.equal((await accept(secret)).status, 200)

  const femi = app.browser()
  await femi.tell('POST', '/api/auth/sign-in/email', { email: wish.email, password: PASSWORD })
  const me = (await femi.call(whoAmIEndpoint, {})).body
  assert.equal(me.agencyId, demoId('DPWS'))
  assert.deepEqual(
    me.roles.map(({ role, organisationId }) => [role, organisationId]),
    [['use-case owner', demoId('ESA')]],
  )

  const again = await accept(secret)
  assert.equal(again.status, 403)
  assert.match(again.problem?.detail ?? '', /used or withdrawn, or is too old/)
})

test('two who open the same letter at once do not both get in', async () => {
  await noor.call(doors.invitePersonEndpoint, { ...wish, email: 'twice@dpws.example.gov' })
  const secret = await secretSent('twice@dpws.example.gov')
  const answers = await Promise.all([accept(secret), accept(secret)])
  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200, 403]))
})

test('a letter that is too old, was withdrawn, replaced or made up lets nobody in', async () => {
  const invite = async (email: string) => {
    await noor.call(doors.invitePersonEndpoint, { ...wish, email })
    return secretSent(email)
  }
  const replaced = await invite('late@dpws.example.gov')
  app.setNow('2026-11-23T09:00:01Z')
  const late = await invite('late@dpws.example.gov')
  const withdrawn = await invite('withdrawn@dpws.example.gov')
  const open = (await noor.call(doors.listInvitationsEndpoint, {})).body
  assert.deepEqual(open.map(({ email }) => email).sort(), ['late@dpws.example.gov', 'withdrawn@dpws.example.gov'])
  const invitationId = open.find(({ email }) => email === 'withdrawn@dpws.example.gov')?.id ?? ''
  assert.equal((await noor.call(doors.withdrawInvitationEndpoint, { invitationId })).status, 200)
  const before = app.now().toISOString()
  app.setNow('2026-12-01T09:00:00Z')
  for (const secret of [replaced, late, withdrawn, 'pli_made-up', '']) {
    assert.equal((await accept(secret)).status, 403)
    assert.equal((await nobody.call(doors.readInvitationEndpoint, { secret })).status, 403)
  }
  app.setNow(before)
  assert.equal((await accept(replaced)).status, 403)
  assert.equal((await accept(late)).status, 200)
})

test('the database keeps no secret of a letter', async () => {
  await noor.call(doors.invitePersonEndpoint, { ...wish, email: 'secret@dpws.example.gov' })
  const rows = await app.db.selectFrom('invitation').selectAll().execute()
  assert.ok(!JSON.stringify(rows).includes(await secretSent('secret@dpws.example.gov')))
})

test('a short password is refused, and the letter still holds', async () => {
  await noor.call(doors.invitePersonEndpoint, { ...wish, email: 'short@dpws.example.gov' })
  const answer = await nobody.call(doors.acceptInvitationEndpoint, {
    secret: await secretSent('short@dpws.example.gov'),
    name: 'Short',
    password: 'short',
  })
  assert.equal(answer.status, 422)
  assert.match(answer.problem?.fields?.['password'] ?? '', /at least 12/)
  assert.equal((await accept(await secretSent('short@dpws.example.gov'))).status, 200)
})

test('somebody who has an account is not invited again, and no letter takes over an account of another agency', async () => {
  assert.equal(
    (await noor.call(doors.invitePersonEndpoint, { ...wish, email: 'amara.okafor@dpws.example.gov' })).status,
    409,
  )
  assert.equal(
    (await noor.call(doors.invitePersonEndpoint, { ...wish, email: 'peter.nakai@alderfalls.example.gov' })).status,
    200,
  )
  assert.equal((await accept(await secretSent('peter.nakai@alderfalls.example.gov'))).status, 409)
})

test('an administrator of a part invites to that part alone; others invite nobody', async () => {
  const toRoads = { ...wish, email: 'new@dpws.example.gov', organisationId: demoId('BRB') }
  assert.equal((await mateo.call(doors.invitePersonEndpoint, toRoads)).status, 403)
  await noor.call(grantRoleEndpoint, {
    personId: demoId('Mateo Villanueva'),
    organisationId: demoId('BRB'),
    role: 'administrator',
  })
  assert.equal((await mateo.call(doors.invitePersonEndpoint, toRoads)).status, 200)
  assert.equal(
    (await mateo.call(doors.invitePersonEndpoint, { ...toRoads, organisationId: demoId('ESA') })).status,
    403,
  )
  assert.equal(
    (await mateo.call(doors.invitePersonEndpoint, { ...toRoads, organisationId: demoId('CAF') })).status,
    404,
  )
})

test('another agency neither sees nor withdraws a letter', async () => {
  const invitationId = (await noor.call(doors.listInvitationsEndpoint, {})).body[0]?.id ?? ''
  assert.deepEqual((await rosa.call(doors.listInvitationsEndpoint, {})).body, [])
  assert.equal((await rosa.call(doors.withdrawInvitationEndpoint, { invitationId })).status, 404)
})

test('letters of somebody who was deactivated let nobody in', async () => {
  await mateo.call(doors.invitePersonEndpoint, {
    ...wish,
    email: 'friend@dpws.example.gov',
    organisationId: demoId('BRB'),
  })
  await noor.call(deactivatePersonEndpoint, { personId: demoId('Mateo Villanueva'), reason: 'Left' })
  assert.equal((await accept(await secretSent('friend@dpws.example.gov'))).status, 403)
})
