import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { demoId } from '../demo/demo-people.ts'
import { seedDemoPeople } from '../demo/seed-demo-people.ts'
import { grantRoleEndpoint, withdrawRoleEndpoint } from '../roles/contract.ts'
import { whoAmIEndpoint } from '../sign-in/contract.ts'
import { createAccount } from '../sign-in/create-account.ts'
import { identityApp } from '../testing/identity-app.ts'
import { issueApiTokenEndpoint } from '../tokens/contract.ts'
import * as doors from './contract.ts'

const app = await identityApp()
after(app.close)
await seedDemoPeople(app.db, app.now())
const noor = await app.signedIn(demoId('Noor Haddad'))
const amara = await app.signedIn(demoId('Amara Okafor'))
const rosa = await app.signedIn(demoId('Rosa Delgado'))

const grant = (personId: string, organisationId: string) =>
  noor.call(grantRoleEndpoint, { personId, organisationId, role: 'administrator' })

test('colleagues see one another with their roles, and nobody of another agency', async () => {
  const people = (await amara.call(doors.listPeopleEndpoint, {})).body
  assert.equal(people.length, 12)
  const ingrid = people.find(({ name }) => name === 'Ingrid Solheim')
  assert.deepEqual(
    ingrid?.roles.map(({ discipline }) => discipline),
    ['privacy', 'records'],
  )
  assert.deepEqual(
    (await rosa.call(doors.listPeopleEndpoint, {})).body.map(({ name }) => name),
    ['Lucia Ferrante', 'Peter Nakai', 'Rosa Delgado'],
  )
  assert.equal((await app.browser().call(doors.listPeopleEndpoint, {})).status, 401)
})

test('a deactivated person is out at once: session, token and password', async () => {
  const personId = demoId('Daniel Kwon')
  await createAccount(app.db, personId, 'correct horse battery staple')
  const daniel = await app.signedIn(personId)
  const { secret } = (await daniel.call(issueApiTokenEndpoint, { name: 'Report', scopes: ['identity:read'], days: 5 }))
    .body
  const program = app.browser(secret)
  assert.equal((await program.call(doors.listPeopleEndpoint, {})).status, 200)

  assert.equal((await noor.call(doors.deactivatePersonEndpoint, { personId, reason: 'Left the agency' })).status, 200)
  assert.equal((await daniel.call(whoAmIEndpoint, {})).body.via, 'visitor')
  assert.equal((await program.call(doors.listPeopleEndpoint, {})).status, 401)
  const login = await app.browser().tell('POST', '/api/auth/sign-in/email', {
    email: 'daniel.kwon@dpws.example.gov',
    password: 'correct horse battery staple',
  })
  assert.equal(login.status, 403)
  assert.match(login.problem?.detail ?? '', /was deactivated/)
  assert.equal((await noor.call(doors.deactivatePersonEndpoint, { personId, reason: 'Again' })).status, 409)

  await noor.call(doors.reactivatePersonEndpoint, { personId })
  assert.equal((await program.call(doors.listPeopleEndpoint, {})).status, 401)
  const back = await app.signedIn(personId)
  assert.deepEqual(
    (await back.call(whoAmIEndpoint, {})).body.roles.map(({ role }) => role),
    ['auditor'],
  )
})

test('a person can be deleted by nobody, not even with SQL', async () => {
  await assert.rejects(
    app.db.deleteFrom('person').where('id', '=', demoId('Amara Okafor')).execute(),
    /violates foreign key/,
  )
  const context = app.contextOf(await app.identity.personOf(new Headers()))
  await assert.rejects(
    context.transaction((db) => db.deleteFrom('person').execute()),
    /permission denied/,
  )
})

test('the last administrator can be neither deactivated nor stripped of the role; with a second one both are possible', async () => {
  const personId = demoId('Noor Haddad')
  assert.equal((await noor.call(doors.deactivatePersonEndpoint, { personId, reason: 'Mistake' })).status, 409)
  const heldRole = async () =>
    (await noor.call(doors.listPeopleEndpoint, {})).body.find(({ id }) => id === personId)?.roles[0]
  const { heldRoleId } = (await heldRole()) ?? {}
  const withdraw = () => noor.call(withdrawRoleEndpoint, { heldRoleId: heldRoleId ?? '' })
  const refused = await withdraw()
  assert.equal(refused.status, 409)
  assert.match(refused.problem?.detail ?? '', /last administrator/)

  assert.equal((await grant(demoId('Bridget Malloy'), demoId('BRB'))).status, 200)
  assert.equal((await withdraw()).status, 409, 'an administrator of a part is not enough')
  assert.equal((await grant(demoId('Bridget Malloy'), demoId('DPWS'))).status, 200)
  assert.equal((await withdraw()).status, 200)
  assert.equal(
    (await noor.call(grantRoleEndpoint, { personId, organisationId: demoId('DPWS'), role: 'administrator' })).status,
    403,
  )
})

test('two administrators who deactivate each other at once do not both succeed', async () => {
  const bridget = await app.signedIn(demoId('Bridget Malloy'))
  await bridget.call(grantRoleEndpoint, {
    personId: demoId('Noor Haddad'),
    organisationId: demoId('DPWS'),
    role: 'administrator',
  })
  const answers = await Promise.all([
    noor.call(doors.deactivatePersonEndpoint, { personId: demoId('Bridget Malloy'), reason: 'Race' }),
    bridget.call(doors.deactivatePersonEndpoint, { personId: demoId('Noor Haddad'), reason: 'Race' }),
  ])
  assert.equal(answers.filter(({ status }) => status === 200).length, 1)
})

test('another agency’s people can be neither renamed nor deactivated', async () => {
  const personId = demoId('Amara Okafor')
  assert.equal((await rosa.call(doors.renamePersonEndpoint, { personId, name: 'Taken' })).status, 404)
  assert.equal((await rosa.call(doors.deactivatePersonEndpoint, { personId, reason: 'Reach' })).status, 404)
  assert.equal((await rosa.call(doors.reactivatePersonEndpoint, { personId })).status, 404)
})

test('people correct their own name, and nobody else’s unless they administer the agency', async () => {
  assert.equal(
    (await amara.call(doors.renamePersonEndpoint, { personId: demoId('Amara Okafor'), name: 'Amara Okafor-Bell' }))
      .status,
    200,
  )
  assert.equal((await amara.call(whoAmIEndpoint, {})).body.name, 'Amara Okafor-Bell')
  assert.equal(
    (await amara.call(doors.renamePersonEndpoint, { personId: demoId('Yuki Tanabe'), name: 'Taken' })).status,
    403,
  )
  const entry = await app.db
    .selectFrom('ledger_entry')
    .select('body')
    .where('event', '=', 'person renamed')
    .executeTakeFirstOrThrow()
  assert.match(entry.body, /"from":"Amara Okafor"/)
})
