import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { z } from 'zod'
import { demoId } from '../demo/demo-people.ts'
import { seedDemoPeople } from '../demo/seed-demo-people.ts'
import { verifyLedger } from '../../ledger/verify.ts'
import type { Browser } from '../testing/browser.ts'
import { identityApp } from '../testing/identity-app.ts'
import { whoAmIEndpoint } from './contract.ts'
import { createAccount } from './create-account.ts'
import { createIdentity } from './create-identity.ts'
import { forgetExpired } from './forget-expired.ts'

const app = await identityApp()
after(app.close)
await seedDemoPeople(app.db, app.now())

const PASSWORD = 'correct horse battery staple'
const [amara, mateo, ingrid, rajesh] = ['Amara Okafor', 'Mateo Villanueva', 'Ingrid Solheim', 'Rajesh Iyer'].map(demoId)
for (const id of [amara, mateo, ingrid, rajesh]) await createAccount(app.db, String(id), PASSWORD)

const signIn = (browser: Browser, email: string, password = PASSWORD) =>
  browser.tell('POST', '/api/auth/sign-in/email', { email, password })
const nameOf = async (browser: Browser) => (await browser.call(whoAmIEndpoint, {})).body.name

test('the right password signs in, and the answer keeps the secret to the cookie', async () => {
  const browser = app.browser()
  const answer = await signIn(browser, 'Amara.Okafor@dpws.example.gov')
  assert.deepEqual(answer.body, { secondFactor: false })
  assert.equal(await nameOf(browser), 'Amara Okafor')
})

test('the cookie is out of reach of scripts and of other sites', async () => {
  const answer = await app.browser().fetch('/api/auth/sign-in/email', {
    method: 'POST',
    body: JSON.stringify({ email: 'amara.okafor@dpws.example.gov', password: PASSWORD }),
    headers: { 'content-type': 'application/json' },
  })
  const cookie = answer.headers.getSetCookie().join()
  assert.match(cookie, /HttpOnly/)
  assert.match(cookie, /SameSite=Lax/)
})

test('a wrong password and an unknown address are refused in the same words', async () => {
  const wrong = await signIn(app.browser(), 'amara.okafor@dpws.example.gov', 'not my password at all')
  const unknown = await signIn(app.browser(), 'nobody@dpws.example.gov', 'not my password at all')
  assert.equal(wrong.status, 422)
  assert.equal(wrong.problem?.detail, unknown.problem?.detail)
  assert.match(wrong.problem?.detail ?? '', /do not go together/)
})

test('after five wrong passwords the address is locked, also for the right one, and the words say until when', async () => {
  for (let n = 0; n < 5; n += 1)
    assert.equal((await signIn(app.browser(), 'mateo.villanueva@dpws.example.gov', `wrong password ${n}`)).status, 422)
  const locked = await signIn(app.browser(), 'mateo.villanueva@dpws.example.gov')
  assert.equal(locked.status, 429)
  assert.match(locked.problem?.detail ?? '', /locked after five tries. Try again in 15 minutes/)
  await sql`update attempt set expire = 1`.execute(app.db)
  assert.equal((await signIn(app.browser(), 'mateo.villanueva@dpws.example.gov')).status, 200)
})

test('many wrong passwords at once do not slip past the lock', async () => {
  const tries = await Promise.all(
    Array.from({ length: 12 }, (_, n) =>
      signIn(app.browser(), 'ingrid.solheim@dpws.example.gov', `wrong password ${n}`),
    ),
  )
  assert.equal(tries.filter(({ status }) => status === 422).length, 5)
  assert.equal(tries.filter(({ status }) => status === 429).length, 7)
  await sql`delete from attempt`.execute(app.db)
})

test('signing out ends the session', async () => {
  const browser = app.browser()
  await signIn(browser, 'amara.okafor@dpws.example.gov')
  assert.equal((await browser.tell('POST', '/api/auth/sign-out', {})).status, 200)
  assert.equal(await nameOf(browser), 'Visitor')
})

test('thirty idle minutes end a session, and so do twelve hours of work', async () => {
  for (const change of [
    sql`last_seen_at = now() - interval '31 minutes'`,
    sql`expires_at = now() - interval '1 second'`,
  ]) {
    const browser = app.browser()
    await signIn(browser, 'amara.okafor@dpws.example.gov')
    await sql`update session set ${change} where person_id = ${amara}`.execute(app.db)
    assert.equal(await nameOf(browser), 'Visitor')
  }
  const browser = app.browser()
  await signIn(browser, 'amara.okafor@dpws.example.gov')
  const { rows } = await sql<{ hours: number }>`
    select extract(epoch from max(expires_at) - now())::float / 3600 as hours from session where person_id = ${amara}`.execute(
    app.db,
  )
  assert.ok((rows[0]?.hours ?? 13) <= 12)
})

test('a session that has been idle too long cannot change a password either', async () => {
  const browser = app.browser()
  await signIn(browser, 'amara.okafor@dpws.example.gov')
  await sql`update session set last_seen_at = now() - interval '31 minutes' where person_id = ${amara}`.execute(app.db)
  const answer = await browser.tell('POST', '/api/auth/change-password', {
    currentPassword: PASSWORD,
    newPassword: 'another long password',
  })
  assert.equal(answer.status, 401)
})

test('a forged cookie is a visitor', async () => {
  const headers = new Headers({ cookie: 'pilothouse.session_token=made-up.c2lnbmF0dXJl' })
  assert.equal((await app.identity.personOf(headers)).via, 'visitor')
})

test('nobody can sign up, and the library’s other doors stay shut', async () => {
  const browser = app.browser()
  await signIn(browser, 'amara.okafor@dpws.example.gov')
  for (const path of [
    'sign-up/email',
    'update-user',
    'delete-user',
    'change-email',
    'link-social',
    'unlink-account',
    'list-sessions',
    'sign-in-as',
    'two-factor/generate-totp',
  ]) {
    assert.equal(
      (await browser.tell('POST', `/api/auth/${path}`, { name: 'Mallory', email: 'm@example.gov', password: PASSWORD }))
        .status,
      404,
      path,
    )
  }
  assert.equal(await nameOf(browser), 'Amara Okafor')
})

test('a request from another site cannot sign anybody in', async () => {
  const answer = await app.browser().fetch('/api/auth/sign-in/email', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' },
    body: JSON.stringify({ email: 'amara.okafor@dpws.example.gov', password: PASSWORD }),
  })
  assert.equal(answer.status, 403)
})

test('a short new password is refused, and the current one is asked for', async () => {
  const browser = app.browser()
  await signIn(browser, 'amara.okafor@dpws.example.gov')
  const change = (currentPassword: string, newPassword: string) =>
    browser.tell('POST', '/api/auth/change-password', { currentPassword, newPassword })
  assert.match((await change(PASSWORD, 'short')).problem?.detail ?? '', /at least 12 characters/)
  assert.match((await change('not this one', 'a new long password')).problem?.detail ?? '', /not your current password/)
})

const Setup = z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) })

test('with a second factor the password alone does not sign in; a wrong code does not either; app and recovery codes do', async () => {
  const browser = app.browser()
  await signIn(browser, 'rajesh.iyer@dpws.example.gov')
  assert.equal((await browser.tell('POST', '/api/auth/two-factor/enable', { password: 'not my password' })).status, 403)
  const setup = Setup.parse((await browser.tell('POST', '/api/auth/two-factor/enable', { password: PASSWORD })).body)
  assert.equal((await browser.tell('POST', '/api/auth/two-factor/verify-totp', { code: '000000' })).status, 422)
  assert.equal(
    (await browser.tell('POST', '/api/auth/two-factor/verify-totp', { code: codeOf(setup.totpURI) })).status,
    200,
  )

  const second = app.browser()
  assert.deepEqual((await signIn(second, 'rajesh.iyer@dpws.example.gov')).body, { secondFactor: true })
  assert.equal(await nameOf(second), 'Visitor')
  const wrong = await second.tell('POST', '/api/auth/two-factor/verify-totp', { code: '123456' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.problem?.detail ?? '', /newest one that your app shows/)
  assert.equal(
    (await second.tell('POST', '/api/auth/two-factor/verify-totp', { code: codeOf(setup.totpURI) })).status,
    200,
  )
  assert.equal(await nameOf(second), 'Rajesh Iyer')

  const third = app.browser()
  await signIn(third, 'rajesh.iyer@dpws.example.gov')
  assert.equal(
    (await third.tell('POST', '/api/auth/two-factor/verify-backup-code', { code: setup.backupCodes[0] ?? '' })).status,
    200,
  )
  const fourth = app.browser()
  await signIn(fourth, 'rajesh.iyer@dpws.example.gov')
  assert.equal(
    (await fourth.tell('POST', '/api/auth/two-factor/verify-backup-code', { code: setup.backupCodes[0] ?? '' })).status,
    422,
  )
})

/** The code of RFC 6238 that an authenticator app shows now. */
function codeOf(uri: string): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const base32 = new URL(uri).searchParams.get('secret') ?? ''
  const bits = base32
    .split('')
    .map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const mac = createHmac('sha1', secret).update(counter).digest()
  const number = mac.readUInt32BE((mac.at(-1) ?? 0) & 15) & 0x7fffffff
  return String(number % 1_000_000).padStart(6, '0')
}

test('after five wrong codes no code is accepted, however often the password is given anew', async () => {
  const codes = ['111111', '222222', '333333', '444444', '555555', '666666']
  for (const code of codes.slice(0, 5)) {
    const browser = app.browser()
    await signIn(browser, 'rajesh.iyer@dpws.example.gov')
    assert.notEqual((await browser.tell('POST', '/api/auth/two-factor/verify-totp', { code })).status, 200)
  }
  const browser = app.browser()
  await signIn(browser, 'rajesh.iyer@dpws.example.gov')
  const locked = await browser.tell('POST', '/api/auth/two-factor/verify-totp', { code: '666666' })
  assert.equal(locked.status, 429)
  assert.match(locked.problem?.detail ?? '', /Try again in 15 minutes/)
})

test('a forgotten password is replaced through a letter, once, and every session ends', async () => {
  const old = app.browser()
  await signIn(old, 'mateo.villanueva@dpws.example.gov')
  await app.browser().tell('POST', '/api/auth/request-password-reset', { email: 'mateo.villanueva@dpws.example.gov' })
  const token = /new-password#(\S+)/.exec((await app.lettersTo('mateo.villanueva@dpws.example.gov')).at(-1) ?? '')?.[1]
  const reset = () =>
    app.browser().tell('POST', '/api/auth/reset-password', { token, newPassword: 'a brand new password' })
  assert.equal((await reset()).status, 200)
  assert.equal((await reset()).status, 403)
  assert.equal(await nameOf(old), 'Visitor')
  assert.equal((await signIn(app.browser(), 'mateo.villanueva@dpws.example.gov', 'a brand new password')).status, 200)
})

test('asking for a new password tells nobody whether the address is known', async () => {
  const answer = await app
    .browser()
    .tell('POST', '/api/auth/request-password-reset', { email: 'nobody@dpws.example.gov' })
  assert.equal(answer.status, 200)
  assert.deepEqual(await app.lettersTo('nobody@dpws.example.gov'), [])
})

test('the ledger says how sign-in changed, and holds no secret', async () => {
  const { rows } = await sql<{
    event: string
    body: string
  }>`select event, body from ledger_entry where subject = ${rajesh} order by sequence`.execute(app.db)
  assert.deepEqual(
    rows.map(({ event }) => event),
    [
      'password set',
      'signed in',
      'second factor turned on',
      'sign-in failed',
      'signed in',
      'recovery codes used or renewed',
      'signed in',
      ...Array.from({ length: 5 }, () => 'sign-in failed'),
      'sign-in locked',
    ],
  )
  assert.equal((await verifyLedger(app.db)).kind, 'whole')
  for (const { body } of rows)
    assert.deepEqual(Object.keys(JSON.parse(body)), ['agency', 'at', 'detail', 'event', 'id', 'person', 'subject'])
})

test('what is over is forgotten: sessions, half-done sign-ins, counted tries', async () => {
  await sql`update session set expires_at = now() - interval '1 minute' where person_id = ${rajesh}`.execute(app.db)
  await sql`update verification set expires_at = now() - interval '1 minute'`.execute(app.db)
  await sql`update attempt set expire = 1`.execute(app.db)
  await forgetExpired(app.db)
  for (const table of ['verification', 'attempt']) {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(app.db)
    assert.equal(rows[0]?.n, 0, table)
  }
  assert.equal(
    (await app.db.selectFrom('session').select('id').where('person_id', '=', String(rajesh)).execute()).length,
    0,
  )
})

test('outside the demonstration a missing or short secret is refused', () => {
  const settings = { db: app.db, pool: app.database.pool, baseUrl: 'http://pilothouse.test' }
  for (const secret of ['', 'too short'])
    assert.throws(() => createIdentity({ ...settings, secret, demo: false }), /at least 32 characters/)
  assert.throws(() => createIdentity({ ...settings, secret: 'too short', demo: true }), /at least 32 characters/)
})
