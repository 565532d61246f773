import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { demoId } from '../demo/demo-people.ts'
import { seedDemoPeople } from '../demo/seed-demo-people.ts'
import type { Browser } from '../testing/browser.ts'
import { identityApp } from '../testing/identity-app.ts'
import { createAccount } from './create-account.ts'

const app = await identityApp()
after(app.close)
await seedDemoPeople(app.db, app.now())

const PASSWORD = 'correct horse battery staple'
const leilani = demoId('Leilani Kahale')
await createAccount(app.db, leilani, PASSWORD)

const signIn = (browser: Browser, email: string, password = PASSWORD) =>
  browser.tell('POST', '/api/auth/sign-in/email', { email, password })

const cameAndWent = async () => {
  await app.identity.settled()
  return app.db
    .selectFrom('ledger_entry')
    .select(['event', 'person_id as by', 'body'])
    .where('subject', '=', leilani)
    .where('event', 'in', ['signed in', 'signed out', 'sign-in failed', 'sign-in locked'])
    .orderBy('sequence')
    .execute()
}

test('who comes and goes stands in the ledger; who tried in vain stands there as a visitor, without what was typed', async () => {
  const browser = app.browser()
  await signIn(browser, 'leilani.kahale@dpws.example.gov', 'a secret that is not theirs')
  await signIn(browser, 'leilani.kahale@dpws.example.gov')
  await browser.tell('POST', '/api/auth/sign-out', {})
  const entries = await cameAndWent()
  assert.deepEqual(
    entries.map(({ event, by }) => [event, by === '' ? 'a visitor' : by]),
    [
      ['sign-in failed', 'a visitor'],
      ['signed in', leilani],
      ['signed out', leilani],
    ],
  )
  assert.doesNotMatch(JSON.stringify(entries), /a secret that is not theirs|correct horse|leilani\.kahale@/)
})

test('the lock stands in the ledger once, however many tries follow', async () => {
  for (let n = 0; n < 8; n += 1) await signIn(app.browser(), 'leilani.kahale@dpws.example.gov', `wrong password ${n}`)
  const events = (await cameAndWent()).map(({ event }) => event)
  assert.equal(events.filter((event) => event === 'sign-in locked').length, 1)
  assert.equal(events.filter((event) => event === 'sign-in failed').length, 6)
  await sql`delete from attempt`.execute(app.db)
})

test('an address without an account leaves no entry anywhere', async () => {
  const count = async () =>
    (await app.db.selectFrom('ledger_entry').select(app.db.fn.countAll<string>().as('all')).executeTakeFirstOrThrow())
      .all
  const before = await count()
  await signIn(app.browser(), 'nobody.else@dpws.example.gov')
  await app.identity.settled()
  assert.equal(await count(), before)
})

test('asking for a new password answers before anybody looks for the account, whether there is one or not', async () => {
  const line = await app.database.pool.connect()
  await line.query('begin')
  await line.query('lock table account, verification, outbox_message, person in access exclusive mode')
  const ask = (email: string) => app.browser().tell('POST', '/api/auth/request-password-reset', { email })
  const known = await ask('leilani.kahale@dpws.example.gov')
  const unknown = await ask('nobody@dpws.example.gov')
  assert.deepEqual([known.status, known.body], [unknown.status, unknown.body])
  assert.equal(known.status, 200)
  await line.query('rollback')
  line.release()
  assert.equal((await app.lettersTo('leilani.kahale@dpws.example.gov')).length, 1)
  assert.equal((await app.lettersTo('nobody@dpws.example.gov')).length, 0)
})
