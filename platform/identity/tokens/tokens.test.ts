import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { demoId } from '../demo/demo-people.ts'
import { seedDemoPeople } from '../demo/seed-demo-people.ts'
import { listPeopleEndpoint, renamePersonEndpoint } from '../people/contract.ts'
import { grantRoleEndpoint, withdrawRoleEndpoint } from '../roles/contract.ts'
import { listSessionsEndpoint } from '../sessions/contract.ts'
import { whoAmIEndpoint } from '../sign-in/contract.ts'
import { identityApp } from '../testing/identity-app.ts'
import * as doors from './contract.ts'

const app = await identityApp()
after(app.close)
await seedDemoPeople(app.db, app.now())
const noor = await app.signedIn(demoId('Noor Haddad'))
const amara = await app.signedIn(demoId('Amara Okafor'))
const rosa = await app.signedIn(demoId('Rosa Delgado'))
const personId = demoId('Amara Okafor')

const issue = async (scopes: string[], days = 30) =>
  (await amara.call(doors.issueApiTokenEndpoint, { name: 'Nightly report', scopes, days })).body

test('a token acts as its owner, within its scopes', async () => {
  const { secret } = await issue(['identity:read'])
  assert.match(secret, /^plt_[\w-]{43}$/)
  const program = app.browser(secret)
  const me = (await program.call(whoAmIEndpoint, {})).body
  assert.deepEqual([me.name, me.via, me.scopes], ['Amara Okafor', 'token', ['identity:read']])
  assert.equal((await program.call(listPeopleEndpoint, {})).status, 200)
  const refused = await program.call(renamePersonEndpoint, { personId, name: 'Robot' })
  assert.equal(refused.status, 403)
  assert.match(refused.problem?.detail ?? '', /lacks the scope identity:write/)
})

test('a token for another room opens nothing here', async () => {
  const { secret } = await issue(['use-cases:read', 'use-cases:write'])
  assert.equal((await app.browser(secret).call(listPeopleEndpoint, {})).status, 403)
})

test('a token never does more than its owner may do now', async () => {
  await noor.call(grantRoleEndpoint, { personId, organisationId: demoId('DCO'), role: 'administrator' })
  const { secret } = await issue(['identity:read', 'identity:write'])
  const program = app.browser(secret)
  const give = () =>
    program.call(grantRoleEndpoint, { personId: demoId('Daniel Kwon'), organisationId: demoId('DCO'), role: 'staff' })
  assert.equal((await give()).status, 200)
  const held = (await noor.call(listPeopleEndpoint, {})).body
    .find(({ id }) => id === personId)
    ?.roles.find(({ role }) => role === 'administrator')
  await noor.call(withdrawRoleEndpoint, { heldRoleId: held?.heldRoleId ?? '' })
  assert.equal((await give()).status, 403)
})

test('a revoked, expired or made-up token is refused, not taken for a visitor', async () => {
  const { id, secret } = await issue(['identity:read'])
  await amara.call(doors.revokeApiTokenEndpoint, { tokenId: id })
  const refused = await app.browser(secret).call(whoAmIEndpoint, {})
  assert.equal(refused.status, 401)
  assert.match(refused.problem?.detail ?? '', /Issue a new one/)

  const short = await issue(['identity:read'], 1)
  const before = app.now().toISOString()
  assert.equal((await app.browser(short.secret).call(whoAmIEndpoint, {})).status, 200)
  app.setNow('2026-11-24T09:00:01Z')
  assert.equal((await app.browser(short.secret).call(whoAmIEndpoint, {})).status, 401)
  app.setNow(before)
  assert.equal((await app.browser('plt_made-up').call(whoAmIEndpoint, {})).status, 401)
})

test('the list shows when a token was used and never its secret; the database keeps only a hash', async () => {
  const { id, secret } = await issue(['identity:read'])
  await app.browser(secret).call(listPeopleEndpoint, {})
  const token = (await amara.call(doors.listApiTokensEndpoint, {})).body.find((token) => token.id === id)
  assert.equal(token?.lastUsedAt, app.now().toISOString())
  assert.equal(token?.hint, secret.slice(0, 8))
  const rows = await app.db.selectFrom('api_token').selectAll().execute()
  assert.ok(!JSON.stringify(rows).includes(secret.slice(8)))
})

test('a token issues no tokens, revokes none and sees no sessions', async () => {
  const { id, secret } = await issue(['identity:read', 'identity:write'])
  const program = app.browser(secret)
  assert.equal(
    (await program.call(doors.issueApiTokenEndpoint, { name: 'Child', scopes: ['identity:read'], days: 300 })).status,
    403,
  )
  assert.equal((await program.call(doors.revokeApiTokenEndpoint, { tokenId: id })).status, 403)
  assert.equal((await program.call(listSessionsEndpoint, {})).status, 403)
  assert.equal(
    (
      await program.tell('POST', '/api/auth/change-password', {
        currentPassword: 'x',
        newPassword: 'another long password',
      })
    ).status,
    401,
  )
})

test('a token without scopes, without an end or with odd scopes is not issued', async () => {
  for (const wish of [{ scopes: [] }, { scopes: ['everything'] }, { scopes: ['identity:read'], days: 3650 }]) {
    assert.equal((await amara.call(doors.issueApiTokenEndpoint, { name: 'Report', days: 30, ...wish })).status, 422)
  }
})

test('an administrator of the agency sees and revokes the tokens of its people; nobody else does', async () => {
  const { id, secret } = await issue(['identity:read'])
  assert.equal((await rosa.call(doors.revokeApiTokenEndpoint, { tokenId: id })).status, 404)
  assert.deepEqual((await rosa.call(doors.listApiTokensEndpoint, { personId })).body, [])
  const mateo = await app.signedIn(demoId('Mateo Villanueva'))
  assert.equal((await mateo.call(doors.listApiTokensEndpoint, { personId })).status, 403)
  assert.equal((await mateo.call(doors.revokeApiTokenEndpoint, { tokenId: id })).status, 403)
  assert.equal((await noor.call(doors.revokeApiTokenEndpoint, { tokenId: id })).status, 200)
  assert.equal((await app.browser(secret).call(whoAmIEndpoint, {})).status, 401)
})
