import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { exampleAgency, examplePerson } from '../identity/example-people.ts'
import { Refusal } from '../refusal.ts'
import { testApp } from '../testing/test-app.ts'
import { listOutboxEndpoint, retryMailEndpoint } from './contract.ts'
import { startMailSender } from './mail-sender.ts'
import type { Letter } from './outbox-message.ts'
import { openPostOffice } from './post-office.ts'
import { postMail, postSignInMail } from './post-mail.ts'
import { mailRoutes } from './server.ts'

const app = await testApp(mailRoutes)
const office = await openPostOffice()
after(async () => {
  await office.close()
  await app.close()
})
const agency = await exampleAgency(app.db)
const ana = examplePerson(agency, 'Ana Ruiz')
const admin = examplePerson(agency, 'Ada Quinn', ['administrator'])
const foreign = examplePerson(await exampleAgency(app.db, 'OTH'), 'Bo Lind', ['administrator'])

const letter: Letter = {
  to: 'ben@dln.example.gov',
  subject: 'Fähre: your review is due',
  text: 'Hello Ben,\nplease review.',
}
const post = (changes: Partial<Letter> = {}) => {
  const context = app.contextOf(ana)
  return context.transaction((db) => postMail(db, context, { ...letter, ...changes }))
}
const find = async (id: string) => {
  const { body } = await app.as(admin, listOutboxEndpoint, { limit: 200 })
  return body.messages.find((message) => message.id === id) ?? assert.fail('the letter is not in the outbox')
}

async function send(smtpUrl = office.url): Promise<void> {
  const sender = startMailSender({
    db: app.db,
    now: app.now,
    smtpUrl,
    from: 'pilothouse@dln.example.gov',
    log: { warn: () => {}, error: (fault: unknown) => assert.fail(JSON.stringify(fault)) },
    everySeconds: 600,
  })
  await sender.sendDue()
  await sender.stop()
}

test('a letter stays in the outbox until a mail server takes it, and goes out once', async () => {
  const { id } = await post()
  assert.equal((await find(id)).state, 'waiting')
  await Promise.all([send(), send()])
  const sent = await find(id)
  assert.deepEqual([sent.state, sent.sentAt, sent.text], ['sent', '2026-11-23T09:00:00.000Z', letter.text])
  const wire = office.letters.filter((text) => text.includes(id))
  assert.equal(wire.length, 1)
  assert.match(wire[0] ?? '', /\r\nFrom: pilothouse@dln\.example\.gov\r\nTo: ben@dln\.example\.gov\r\n/)
  assert.match(wire[0] ?? '', /please review/)
})

test('a letter of a transaction that fails is never sent', async () => {
  const context = app.contextOf(ana)
  await assert.rejects(
    context.transaction(async (db) => {
      await postMail(db, context, { ...letter, subject: 'Never' })
      throw new Error('the change failed')
    }),
  )
  const before = office.letters.length
  await send()
  assert.equal(office.letters.length, before)
})

test('an address or subject that could smuggle in headers is refused', async () => {
  const smuggled = [
    { subject: 'Hello\r\nBcc: everybody@example.gov' },
    { subject: 'Hello\u0000' },
    { to: 'ben@dln.example.gov\r\nBcc: everybody@example.gov' },
    { to: 'ben@dln.example.gov, everybody@example.gov' },
    { to: 'Ben <ben@dln.example.gov>' },
  ]
  for (const changes of smuggled) {
    await assert.rejects(post(changes), (error) => error instanceof Refusal && error.kind === 'invalid')
  }
})

test('a mail server that does not answer is tried again later, and later still', async () => {
  const { id } = await post({ subject: 'Patience' })
  await send('smtp://127.0.0.1:9')
  const first = await find(id)
  assert.deepEqual([first.state, first.tries, first.nextTryAt], ['waiting', 1, '2026-11-23T09:01:00.000Z'])
  assert.match(first.lastError, /ECONNREFUSED/)
  await send()
  assert.equal((await find(id)).tries, 1, 'not before its time')
  app.setNow('2026-11-23T09:01:00Z')
  await send('smtp://127.0.0.1:9')
  assert.equal((await find(id)).nextTryAt, '2026-11-23T09:03:00.000Z')
  app.setNow('2026-11-23T09:03:00Z')
  await send()
  assert.deepEqual([(await find(id)).state, (await find(id)).lastError], ['sent', ''])
})

test('an address that the server does not know is given up at once; an administrator can try again', async () => {
  office.unknown.add('gone@dln.example.gov')
  const { id } = await post({ to: 'gone@dln.example.gov' })
  const { id: behind } = await post({ subject: 'Behind it' })
  await send()
  assert.deepEqual([(await find(id)).state, (await find(behind)).state], ['failed', 'sent'])
  assert.match((await find(id)).lastError, /No such mailbox/)
  assert.equal((await app.as(ana, retryMailEndpoint, { id })).problem?.kind, 'not-allowed')
  assert.equal((await app.as(foreign, retryMailEndpoint, { id })).problem?.kind, 'not-found')
  office.unknown.clear()
  await app.as(admin, retryMailEndpoint, { id })
  await send()
  assert.equal((await find(id)).state, 'sent')
})

test('a letter that opens something shows its text to nobody, and forgets it once sent', async () => {
  await app.db
    .insertInto('person')
    .values({ id: ana.id, agency_id: agency.id, name: ana.name, email: ana.email })
    .execute()
  const { id } = await postSignInMail(
    app.db,
    { to: ana.email, subject: 'A new password', text: 'https://pilothouse.test/secret' },
    app.now(),
  )
  assert.equal((await find(id)).text, null)
  await send()
  const row = await app.db.selectFrom('outbox_message').select('text').where('id', '=', id).executeTakeFirstOrThrow()
  assert.equal(row.text, '')
  assert.match(office.letters.at(-1) ?? '', /pilothouse\.test\/secret/)
  await assert.rejects(postSignInMail(app.db, letter, app.now()), Refusal)
})

test('only an administrator of the agency looks into its outbox', async () => {
  await post()
  assert.equal((await app.as(ana, listOutboxEndpoint, {})).problem?.kind, 'not-allowed')
  assert.deepEqual((await app.as(foreign, listOutboxEndpoint, {})).body.messages, [])
})
