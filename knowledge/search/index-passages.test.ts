import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import { scriptedEmbed, testWorld } from '@pilothouse/platform/testing/test-context'
import { Refusal } from '@pilothouse/platform/refusal'
import { forgetPassages } from './forget-passages.ts'
import { indexPassages } from './index-passages.ts'
import { search } from './search.ts'

const world = await testWorld()
after(world.close)
const agency = await exampleAgency(world.db)
const read: string[] = []
const context = {
  ...world.contextOf(examplePerson(agency, 'Ana Ruiz')),
  embed: (texts: readonly string[]) => {
    read.push(...texts)
    return scriptedEmbed(texts)
  },
}
const ferry = { subjectId: 'ferry', title: 'Ferry desk', text: 'Answers questions about ferries.' }
const forms = { subjectId: 'forms', title: 'Form reader', text: 'Reads permit forms.' }
const uses = { agencyId: agency.id, collection: 'use-case' }

beforeEach(async () => {
  await world.db.deleteFrom('passage').execute()
  read.length = 0
})

test('a text is found by its title and by its body', async () => {
  await indexPassages(context, { ...uses, texts: [ferry, forms] })
  assert.deepEqual((await find('permit')).at(0), 'forms')
  assert.deepEqual((await find('desk')).at(0), 'ferry')
})

test('the same order again asks the model nothing', async () => {
  await indexPassages(context, { ...uses, texts: [ferry, forms] })
  read.length = 0
  const report = await indexPassages(context, { ...uses, texts: [ferry, forms] })
  assert.deepEqual([report, read], [{ embedded: 0, unchanged: 2 }, []])
})

test('of a changed text only the new passage is read, and the old one is gone', async () => {
  await indexPassages(context, { ...uses, texts: [plan('Alpha', 'Beta')] })
  read.length = 0
  const report = await indexPassages(context, { ...uses, texts: [plan('Gamma', 'Beta')] })
  assert.deepEqual(report, { embedded: 1, unchanged: 1 })
  assert.match(read.join(), /^Plan\nGamma/)
  const passages = await world.db
    .selectFrom('passage')
    .select(['ordinal', 'start_offset', 'body'])
    .orderBy('ordinal')
    .execute()
  assert.deepEqual(
    passages.map(({ ordinal, start_offset, body }) => [ordinal, start_offset, body.slice(0, 4)]),
    [
      [0, 0, 'Gamm'],
      [1, 902, 'Beta'],
    ],
  )
})

test('a passage that moved keeps its embedding and gets its new place', async () => {
  const short = { subjectId: 'plan', title: '', text: 'Beta.' }
  await indexPassages(context, { ...uses, texts: [short] })
  await indexPassages(context, { ...uses, texts: [{ ...short, text: '   Beta.' }] })
  assert.equal(read.length, 1)
  assert.equal((await world.db.selectFrom('passage').select('start_offset').executeTakeFirstOrThrow()).start_offset, 3)
})

test('a text that became empty is forgotten', async () => {
  await indexPassages(context, { ...uses, texts: [ferry] })
  await indexPassages(context, { ...uses, texts: [{ ...ferry, title: '', text: '' }] })
  assert.deepEqual(await find('ferries'), [])
})

test('a text that says the same twice is one passage', async () => {
  const page = `${'Alpha '.repeat(150)}. `
  await indexPassages(context, { ...uses, texts: [{ subjectId: 'plan', title: '', text: page + page }] })
  assert.equal((await world.db.selectFrom('passage').select('id').execute()).length, 1)
})

test('forgetting removes passages and terms of those subjects, and can be repeated', async () => {
  await indexPassages(context, { ...uses, texts: [ferry, forms] })
  const forget = () => context.transaction((db) => forgetPassages(db, { ...uses, subjectIds: ['ferry'] }))
  assert.deepEqual([await forget(), await forget()], [1, 0])
  assert.deepEqual(await find('ferries'), ['forms'])
  const terms = await world.db.selectFrom('passage_term').select('term').orderBy('term').execute()
  assert.deepEqual(
    terms.map(({ term }) => term),
    ['form', 'permit', 'read', 'reader'],
  )
})

test('forgetting with a transaction that fails forgets nothing', async () => {
  await indexPassages(context, { ...uses, texts: [ferry] })
  const failing = context.transaction(async (db) => {
    await forgetPassages(db, { ...uses, subjectIds: ['ferry'] })
    throw new Error('the change failed')
  })
  await assert.rejects(failing)
  assert.deepEqual(await find('ferries'), ['ferry'])
})

test('two that index the same at once end with one of each', async () => {
  const order = { ...uses, texts: [ferry, forms] }
  await Promise.all([indexPassages(context, order), indexPassages(context, order)])
  assert.equal((await world.db.selectFrom('passage').select('id').execute()).length, 2)
})

test('it says how far it is, stops when told to, keeps what is done, and goes on from there', async () => {
  const texts = Array.from({ length: 100 }, (_, index) => ({
    subjectId: `use-${index}`,
    title: '',
    text: `Use ${index}`,
  }))
  const stop = new AbortController()
  const progress: number[] = []
  const onProgress = (done: number) => {
    progress.push(done)
    if (done === 80) stop.abort()
  }
  await assert.rejects(indexPassages(context, { ...uses, texts, onProgress, signal: stop.signal }), {
    name: 'AbortError',
  })
  assert.deepEqual(progress, [40, 80])
  assert.deepEqual(await indexPassages(context, { ...uses, texts }), { embedded: 20, unchanged: 80 })
})

test('a model that cannot be asked stops the index with its own refusal', async () => {
  await assert.rejects(
    indexPassages({ ...context, embed: refuse }, { ...uses, texts: [ferry] }),
    /The search model stopped/,
  )
})

test('nobody adds to, or removes from, what another agency can find', async () => {
  const other = await exampleAgency(world.db, 'OTH')
  const stranger = world.contextOf(examplePerson(other, 'Bo Lind'))
  await indexPassages(context, { ...uses, texts: [ferry] })
  await assert.rejects(indexPassages(stranger, { ...uses, texts: [forms] }), /row-level security/)
  assert.equal(await stranger.transaction((db) => forgetPassages(db, { ...uses, subjectIds: ['ferry'] })), 0)
  assert.deepEqual(await find('ferries'), ['ferry'])
})

/** One long sentence, and so one passage, of each word. */
function plan(...words: string[]) {
  const text = words.map((word) => `${`${word} `.repeat(150)}.`).join(' ')
  return { subjectId: 'plan', title: 'Plan', text }
}

async function refuse(): Promise<never> {
  throw new Refusal('unavailable', 'The search model stopped.')
}

async function find(text: string): Promise<string[]> {
  const query = { text, collections: ['use-case'], access: sql<boolean>`true`, limit: 5 }
  return (await search({ ...context, embed: scriptedEmbed }, query)).hits.map((hit) => hit.subjectId)
}
