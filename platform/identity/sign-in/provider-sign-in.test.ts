import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { after, test } from 'node:test'
import { z } from 'zod'
import { demoId } from '../demo/demo-people.ts'
import { seedDemoPeople } from '../demo/seed-demo-people.ts'
import { deactivatePersonEndpoint } from '../people/contract.ts'
import { addGroupRoleEndpoint } from '../roles/contract.ts'
import type { Browser } from '../testing/browser.ts'
import { fakeProvider, type FakeAccount } from '../testing/fake-provider.ts'
import { identityApp } from '../testing/identity-app.ts'
import { waysToSignInEndpoint, whoAmIEndpoint } from './contract.ts'
import { IdentityProvider } from './identity-provider.ts'

const base = 'http://pilothouse.test'
const key = generateKeyPairSync('rsa', { modulusLength: 2048 })
const idp = await fakeProvider([
  {
    client_id: 'dpws',
    redirect_uris: [`${base}/api/auth/callback/dpws-login`],
    token_endpoint_auth_method: 'private_key_jwt',
    token_endpoint_auth_signing_alg: 'RS256',
    jwks: { keys: [{ ...key.publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }] },
  },
  { client_id: 'caf', client_secret: 'a secret of the city', redirect_uris: [`${base}/api/auth/callback/caf-login`] },
])
const discoveryUrl = `${idp.issuer}/.well-known/openid-configuration`
const providers = [
  {
    id: 'dpws-login',
    name: 'DPWS single sign-on',
    agencyId: demoId('DPWS'),
    discoveryUrl,
    clientId: 'dpws',
    privateKey: key.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    keyId: 'one',
    admitsNewPeople: true,
    parameters: { acr_values: 'http://idmanagement.gov/ns/assurance/ial/1' },
  },
  {
    id: 'caf-login',
    name: 'City sign-on',
    agencyId: demoId('CAF'),
    discoveryUrl,
    clientId: 'caf',
    clientSecret: 'a secret of the city',
  },
].map((provider) => IdentityProvider.parse(provider))
const app = await identityApp({ providers })
after(app.close)
after(idp.close)
await seedDemoPeople(app.db, app.now())
const noor = await app.signedIn(demoId('Noor Haddad'))

const account = (sub: string, name: string, email: string, groups: string[] = []): FakeAccount => ({
  sub,
  name,
  email,
  email_verified: true,
  groups,
})
const Leave = z.object({ url: z.string() })

/** Goes the whole way: to the provider, signs in there, comes back; says where it ended. */
async function enter(browser: Browser, provider: string, who: FakeAccount): Promise<string> {
  idp.enter(who)
  const leave = Leave.parse(
    (await browser.tell('POST', '/api/auth/sign-in/social', { provider, callbackURL: '/' })).body,
  )
  const back = await idp.follow(leave.url)
  const answer = await browser.fetch(back)
  return answer.headers.get('location') ?? `${answer.status}`
}

test('the sign-in page can name the providers', async () => {
  const ways = (await app.browser().call(waysToSignInEndpoint, {})).body
  assert.deepEqual(ways, {
    demo: false,
    providers: [
      { id: 'dpws-login', name: 'DPWS single sign-on' },
      { id: 'caf-login', name: 'City sign-on' },
    ],
  })
})

test('somebody new enters with PKCE and a key instead of a secret; their groups bring the roles that the agency mapped', async () => {
  await noor.call(addGroupRoleEndpoint, {
    groupName: 'ai-reviewers',
    organisationId: demoId('DPWS'),
    role: 'reviewer',
    discipline: 'legal',
  })
  const browser = app.browser()
  const femi = account('femi', 'Femi Adeleke', 'femi@dpws.example.gov', ['ai-reviewers', 'parking'])
  assert.equal(await enter(browser, 'dpws-login', femi), '/')
  const me = (await browser.call(whoAmIEndpoint, {})).body
  assert.deepEqual(
    [me.name, me.agencyId, me.roles.map(({ discipline }) => discipline)],
    ['Femi Adeleke', demoId('DPWS'), ['legal']],
  )
})

test('a group that the provider no longer names takes its role along at the next sign-in', async () => {
  const browser = app.browser()
  await enter(browser, 'dpws-login', account('femi', 'Femi Adeleke', 'femi@dpws.example.gov', ['parking']))
  const me = (await browser.call(whoAmIEndpoint, {})).body
  assert.deepEqual(me.roles, [])
  const entries = await app.db
    .selectFrom('ledger_entry')
    .select('event')
    .where('subject', '=', me.id)
    .orderBy('sequence')
    .execute()
  assert.deepEqual(
    entries.map(({ event }) => event),
    ['identity provider linked', 'signed in', 'person updated at sign-in', 'signed in'],
  )
})

test('somebody whom we know by address keeps their account and roles', async () => {
  const browser = app.browser()
  assert.equal(await enter(browser, 'dpws-login', account('yt', 'Yuki Tanabe', 'yuki.tanabe@dpws.example.gov')), '/')
  const me = (await browser.call(whoAmIEndpoint, {})).body
  assert.equal(me.id, demoId('Yuki Tanabe'))
  assert.equal(me.roles.length, 2)
  const entry = await app.db
    .selectFrom('ledger_entry')
    .select('body')
    .where('subject', '=', me.id)
    .where('event', '=', 'identity provider linked')
    .executeTakeFirstOrThrow()
  assert.match(entry.body, /"provider":"dpws-login"/)
})

test('a provider of one agency cannot enter as somebody of another', async () => {
  const browser = app.browser()
  const where = await enter(browser, 'caf-login', account('mallory', 'Noor Haddad', 'noor.haddad@dpws.example.gov'))
  assert.match(where, /\/sign-in\?error=/)
  assert.equal((await browser.call(whoAmIEndpoint, {})).body.via, 'visitor')
  assert.equal(
    (await app.db.selectFrom('account').select('id').where('provider_id', '=', 'caf-login').execute()).length,
    0,
  )
})

test('a provider that admits nobody new turns strangers away', async () => {
  const browser = app.browser()
  assert.match(
    await enter(browser, 'caf-login', account('stranger', 'A Stranger', 'stranger@alderfalls.example.gov')),
    /\/sign-in\?error=signup/,
  )
  assert.equal((await browser.call(whoAmIEndpoint, {})).body.via, 'visitor')
  assert.equal(
    await enter(browser, 'caf-login', account('peter', 'Peter Nakai', 'peter.nakai@alderfalls.example.gov')),
    '/',
  )
})

test('an address that the provider has not verified does not open an account that exists', async () => {
  const browser = app.browser()
  const unproved = { ...account('x', 'Rosa Delgado', 'rosa.delgado@alderfalls.example.gov'), email_verified: false }
  assert.match(await enter(browser, 'caf-login', unproved), /\/sign-in\?error=/)
  assert.equal((await browser.call(whoAmIEndpoint, {})).body.via, 'visitor')
})

test('somebody who was deactivated does not enter through the provider either', async () => {
  await noor.call(deactivatePersonEndpoint, { personId: demoId('Yuki Tanabe'), reason: 'Left' })
  const browser = app.browser()
  assert.match(
    await enter(browser, 'dpws-login', account('yt', 'Yuki Tanabe', 'yuki.tanabe@dpws.example.gov')),
    /\/sign-in\?error=/,
  )
  assert.equal((await browser.call(whoAmIEndpoint, {})).body.via, 'visitor')
})

test('an answer that was begun in another browser, or twice, lets nobody in', async () => {
  idp.enter(account('peter', 'Peter Nakai', 'peter.nakai@alderfalls.example.gov'))
  const leave = Leave.parse(
    (await app.browser().tell('POST', '/api/auth/sign-in/social', { provider: 'caf-login', callbackURL: '/' })).body,
  )
  const victim = app.browser()
  await victim.fetch(await idp.follow(leave.url))
  assert.equal((await victim.call(whoAmIEndpoint, {})).body.via, 'visitor')
})

test('the way back leads only into this installation', async () => {
  const answer = await app
    .browser()
    .tell('POST', '/api/auth/sign-in/social', { provider: 'caf-login', callbackURL: 'https://evil.example.org/' })
  assert.equal(answer.status, 403)
})

test('a provider needs either a secret or a key', () => {
  const { privateKey, ...rest } = providers[0] ?? {}
  assert.ok(privateKey)
  assert.equal(IdentityProvider.safeParse(rest).success, false)
  assert.equal(IdentityProvider.safeParse({ ...rest, privateKey, clientSecret: 'both' }).success, false)
})
