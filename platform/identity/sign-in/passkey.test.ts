import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { z } from 'zod'
import { demoId } from '../demo/demo-people.ts'
import { seedDemoPeople } from '../demo/seed-demo-people.ts'
import { createAuthenticator, type Authenticator } from '../testing/authenticator.ts'
import type { Browser } from '../testing/browser.ts'
import { identityApp } from '../testing/identity-app.ts'
import { readAccountEndpoint } from './account.ts'
import { whoAmIEndpoint } from './contract.ts'

const app = await identityApp()
after(app.close)
await seedDemoPeople(app.db, app.now())
const ours = 'http://pilothouse.test'

const Challenge = z.object({ challenge: z.string() })

async function register(browser: Browser, authenticator: Authenticator) {
  const { challenge } = Challenge.parse((await browser.tell('GET', '/api/auth/passkey/generate-register-options')).body)
  return browser.tell('POST', '/api/auth/passkey/verify-registration', {
    name: 'Desk key',
    response: authenticator.register(challenge),
  })
}

async function signIn(browser: Browser, authenticator: Authenticator) {
  const { challenge } = Challenge.parse(
    (await browser.tell('GET', '/api/auth/passkey/generate-authenticate-options')).body,
  )
  return browser.tell('POST', '/api/auth/passkey/verify-authentication', { response: authenticator.assert(challenge) })
}

const nameOf = async (browser: Browser) => (await browser.call(whoAmIEndpoint, {})).body.name
const passkeysOf = async (browser: Browser) => (await browser.call(readAccountEndpoint, {})).body.passkeys

test('a passkey that somebody registered signs them in, again and again', async () => {
  const key = createAuthenticator(ours)
  const amara = await app.signedIn(demoId('Amara Okafor'))
  assert.equal((await register(amara, key)).status, 200)
  assert.deepEqual(
    (await passkeysOf(amara)).map(({ name }) => name),
    ['Desk key'],
  )
  for (let n = 0; n < 2; n += 1) {
    const browser = app.browser()
    assert.deepEqual((await signIn(browser, key)).body, { secondFactor: false })
    assert.equal(await nameOf(browser), 'Amara Okafor')
  }
})

test('a passkey that nobody registered, or from another site, signs nobody in', async () => {
  const browser = app.browser()
  const unknown = await signIn(browser, createAuthenticator(ours))
  assert.equal(unknown.status, 422)
  assert.match(unknown.problem?.detail ?? '', /not known here/)
  const amara = await app.signedIn(demoId('Amara Okafor'))
  assert.equal((await register(amara, createAuthenticator('http://pilothouse.test.evil.example.org'))).status, 422)
})

test('a passkey that does not check who holds it is not enough', async () => {
  const amara = await app.signedIn(demoId('Amara Okafor'))
  assert.equal((await register(amara, createAuthenticator(ours, false))).status, 422)
})

test('an answer cannot be replayed', async () => {
  const key = createAuthenticator(ours)
  await register(await app.signedIn(demoId('Ingrid Solheim')), key)
  const browser = app.browser()
  const { challenge } = Challenge.parse(
    (await browser.tell('GET', '/api/auth/passkey/generate-authenticate-options')).body,
  )
  const response = key.assert(challenge)
  const send = (from: Browser) => from.tell('POST', '/api/auth/passkey/verify-authentication', { response })
  assert.equal((await send(browser)).status, 200)
  assert.notEqual((await send(browser)).status, 200)
  assert.notEqual((await send(app.browser())).status, 200)
})

test('a visitor registers none, and nobody removes another’s; one that was removed signs nobody in', async () => {
  const key = createAuthenticator(ours)
  const rajesh = await app.signedIn(demoId('Rajesh Iyer'))
  await register(rajesh, key)
  assert.equal((await app.browser().tell('GET', '/api/auth/passkey/generate-register-options')).status, 401)
  const [mine] = await passkeysOf(rajesh)
  const leilani = await app.signedIn(demoId('Leilani Kahale'))
  assert.notEqual((await leilani.tell('POST', '/api/auth/passkey/delete-passkey', { id: mine?.id })).status, 200)
  assert.equal((await signIn(app.browser(), key)).status, 200)
  assert.equal((await rajesh.tell('POST', '/api/auth/passkey/delete-passkey', { id: mine?.id })).status, 200)
  assert.equal((await signIn(app.browser(), key)).status, 422)
})

test('adding a passkey needs a sign-in of the last quarter of an hour', async () => {
  const grace = await app.signedIn(demoId('Grace Whitehorse'))
  await sql`update session set created_at = now() - interval '16 minutes' where person_id = ${demoId('Grace Whitehorse')}`.execute(
    app.db,
  )
  const answer = await grace.tell('GET', '/api/auth/passkey/generate-register-options')
  assert.match(answer.problem?.detail ?? '', /sign in again/)
})

test('somebody who was deactivated does not enter with a passkey', async () => {
  const key = createAuthenticator(ours)
  await register(await app.signedIn(demoId('Samuel Adeyemi')), key)
  await app.db
    .updateTable('person')
    .set({ deactivated_at: app.now() })
    .where('id', '=', demoId('Samuel Adeyemi'))
    .execute()
  const browser = app.browser()
  assert.equal((await signIn(browser, key)).status, 403)
  assert.equal(await nameOf(browser), 'Visitor')
})
