import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import * as authority from '../authority/contract.ts'
import * as reviews from '../reviews/contract.ts'
import { reviewStage } from '../reviews/review-stage.ts'
import { noteMissedConditions } from '../reviews/conditions/note-missed-conditions.ts'
import { dutiesOwed } from '../obligations/listing/waiting-duties.ts'
import * as contract from './contract.ts'
import { digestLetter } from './digest-letter.ts'
import { sendDigests } from './send-digests.ts'
import { waitingRoutes } from './server.ts'
import { sources } from './sources.ts'
import { noticeOn, type WaitingItem } from './waiting-item.ts'

const { app, agency, ana, yuki, ingrid, tomasz, kofi, daniel, rosa, newUse, decide, assign } = await reviewStage()
/** Duties of example uses would fill every list; their own test looks at them. */
const watched = sources.filter((source) => source !== dutiesOwed)
waitingRoutes(app.routes, watched)
beforeEach(() => app.setNow('2026-11-23T11:00:00Z'))

const send = () => sendDigests(app.contextOf(yuki), watched)
const waitsFor = async (person: typeof ana) =>
  (await app.as(person, contract.showWaiting, {})).body.items.map(({ what }) => what)
const letters = async (person: typeof ana) =>
  app.db
    .selectFrom('outbox_message')
    .select(['subject', 'text'])
    .where('recipient', '=', person.email)
    .orderBy('posted_at')
    .execute()
const due = (count: number, words: string) => (text: string | null | undefined) =>
  assert.equal(text?.split(words).length, count + 1)

test('each sees what waits for them: to decide, to name, to answer, to meet, and what ends', async () => {
  const { of } = await newUse()
  assert.deepEqual(await waitsFor(ingrid), ['Decide the privacy review'])
  assert.ok((await waitsFor(yuki)).includes('Name who does the legal review'))
  assert.ok((await waitsFor(tomasz)).includes('Name who does the legal review'))
  await assign(yuki, of('legal'), tomasz)
  assert.deepEqual(await waitsFor(tomasz), ['Decide the legal review'])
  await decide(tomasz, of('legal'), { outcome: 'returned' })
  assert.deepEqual(await waitsFor(ana), ['Answer the legal review'])
  const conditions = [{ what: 'The notice names the vendor.', ownerId: ana.id, dueOn: '2026-12-01' }]
  await decide(ingrid, of('privacy'), { outcome: 'approved with conditions', conditions })
  assert.deepEqual(await waitsFor(ingrid), [])
  assert.ok((await waitsFor(ana)).includes('Meet the condition “The notice names the vendor.”'))
  await app.as(ingrid, authority.grantDelegation, {
    toId: kofi.id,
    power: 'review: privacy',
    organisationId: agency.id,
    startsOn: '2026-11-23',
    endsOn: '2026-12-02',
    reason: 'I am away for some days.',
  })
  assert.deepEqual(await waitsFor(ingrid), ['Your delegation of “review: privacy” ends'])
  for (const person of [kofi, daniel, rosa]) assert.deepEqual(await waitsFor(person), [])
})

test('one e-mail on a working day to each for whom something waits, however often it runs', async () => {
  assert.ok((await send()) >= 3)
  assert.equal(await send(), 0)
  assert.equal((await letters(ana)).length, 1)
  assert.equal((await letters(kofi)).length, 0)
  app.setNow('2026-11-28T11:00:00Z')
  assert.equal(await send(), 0)
})

test('a reminder comes a week before, a day before and when it is late; each once, and anew when the day is moved', async () => {
  const condition = 'Meet the condition “The notice names the vendor.”'
  const last = async () => (await letters(ana)).at(-1)?.text
  app.setNow('2026-11-24T11:00:00Z')
  await send()
  due(1, 'Due within a week')(await last())
  app.setNow('2026-11-25T11:00:00Z')
  await send()
  due(0, 'Due within a week')(await last())
  due(1, condition)(await last())
  app.setNow('2026-11-30T11:00:00Z')
  await send()
  due(1, 'Due by tomorrow')(await last())
  app.setNow('2026-12-01T11:00:00Z')
  await send()
  due(0, 'Due by tomorrow')(await last())
  app.setNow('2026-12-02T11:00:00Z')
  await noteMissedConditions(app.contextOf(yuki))
  await send()
  due(1, 'Late')(await last())
  assert.match((await letters(ana)).at(-1)?.subject ?? '', /1 now late/)
  app.setNow('2026-12-03T11:00:00Z')
  await send()
  due(0, '\nLate\n')(await last())
})

test('who switched it off gets none, and only their own can be switched', async () => {
  const before = (await letters(ana)).length
  assert.equal((await app.as(ana, contract.chooseDigest, { wanted: false })).body.wantsDigest, false)
  app.setNow('2026-12-07T11:00:00Z')
  assert.ok((await send()) >= 1)
  assert.equal((await letters(ana)).length, before)
  assert.equal((await app.as(ana, contract.showWaiting, {})).body.wantsDigest, false)
  assert.equal((await app.as(daniel, contract.chooseDigest, { wanted: false })).status, 403)
})

test('an escalation waits for the role that it was brought before, until it answers', async () => {
  const { of } = await newUse()
  const { id, version } = of('privacy')
  const help = 'Ana Ruiz asks you to help with the privacy review'
  const reason = 'The vendor does not answer.'
  await app.as(ana, reviews.escalateReview, { id, version, to: 'chief AI officer', reason })
  assert.ok((await waitsFor(yuki)).includes(help))
  await app.as(yuki, reviews.commentOnReview, { id, text: 'I will call them.' })
  assert.equal((await waitsFor(yuki)).includes(help), false)
})

test('an address that cannot be written to keeps nobody else from their e-mail', async () => {
  await app.db.updateTable('person').set({ email: 'ingrid@nowhere' }).where('id', '=', ingrid.id).execute()
  app.setNow('2026-12-14T11:00:00Z')
  const before = (await letters(tomasz)).length
  assert.ok((await send()) >= 1)
  assert.equal((await letters(tomasz)).length, before + 1)
})

test('a late review waits for who can name somebody else, too', async () => {
  await newUse()
  app.setNow('2026-12-30T11:00:00Z')
  assert.ok((await waitsFor(yuki)).some((what) => /about the .* review, or name somebody else$/.test(what)))
  assert.equal(
    (await waitsFor(ana)).some((what) => /name somebody else/.test(what)),
    false,
  )
})

const item = (key: number): WaitingItem => ({
  key: String(key),
  what: 'Decide',
  title: 'x'.repeat(240),
  href: '/',
  since: '2026-11-23T09:00:00.000Z',
  dueOn: '2026-11-25',
  otherwise: 'Nothing.',
})

test('a letter tells the first of very many, and how many more there are', () => {
  const items = Array.from({ length: 900 }, (_, key) => item(key))
  const reminders = items.map((one) => ({ item: one, notice: '7 days' as const }))
  const { text, subject } = digestLetter({ person: ana, items, reminders, baseUrl: 'http://pilothouse.test' })
  assert.match(text, /And 870 more/)
  assert.match(subject, /^900 things wait/)
  assert.ok(text.length < 100_000)
})

test('which reminder a day asks for', () => {
  const asked = ['2026-12-09', '2026-12-08', '2026-12-02', '2026-12-01', '2026-11-30'].map((day) =>
    noticeOn(day, '2026-12-01'),
  )
  assert.deepEqual(asked, [null, '7 days', '1 day', '1 day', 'overdue'])
})
