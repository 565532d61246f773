import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import { testWorld } from '@pilothouse/platform/testing/test-context'
import { Refusal } from '@pilothouse/platform/refusal'
import { createEmbedder } from '../embedding/create-embedder.ts'
import { indexPassages } from './index-passages.ts'
import { search, type SearchQuery } from './search.ts'

const world = await testWorld()
const embedder = createEmbedder()
after(async () => {
  await embedder.close()
  await world.close()
})
const [agency, other] = [await exampleAgency(world.db), await exampleAgency(world.db, 'OTH')]
const ana = { ...world.contextOf(examplePerson(agency, 'Ana Ruiz')), embed: embedder.embed }
const bo = { ...world.contextOf(examplePerson(other, 'Bo Lind')), embed: embedder.embed }
const anyone = sql<boolean>`true`

const uses = [
  {
    subjectId: 'translator',
    title: 'Interview translator',
    text: 'Translates interviews with people who speak little English. It runs on a phone.',
  },
  { subjectId: 'scanner', title: 'Truck scanner', text: 'Finds anomalies in X-ray images of empty trucks.' },
  { subjectId: 'plans', title: 'Mitigation drafts', text: 'Drafts parts of local plans against floods and fires.' },
]
const secret = {
  subjectId: 'secret',
  title: 'Undercover translator',
  text: 'Translates intercepted zugzwang messages.',
}
const library = { subjectId: 'library', title: 'Library chat', text: 'Answers visitors of public libraries.' }
await indexPassages(ana, { agencyId: agency.id, collection: 'use-case', texts: uses })
await indexPassages(bo, { agencyId: other.id, collection: 'use-case', texts: [secret] })
await indexPassages(ana, { agencyId: null, collection: 'reference-use-case', texts: [library] })

test('a plain question finds what answers it, without one word in common', async () => {
  const { hits, byMeaning } = await search(ana, query('Can we understand witnesses whose language is foreign?'))
  assert.equal(hits[0]?.subjectId, 'translator')
  assert.deepEqual([hits[0]?.sharedWords, byMeaning], [[], true])
})

test('a hit says why: closeness, shared words, the sentence, and where it stands', async () => {
  const { hits } = await search(ana, query('translating an interview'))
  const [first] = hits
  assert.deepEqual(first?.sharedWords, ['Interview', 'translator'])
  assert.equal(first.excerpt, 'Translates interviews with people who speak little English.')
  assert.deepEqual([first.start, first.end], [0, 79])
  assert.ok(first.closeness !== null && first.closeness > 0.5 && first.closeness < 1)
  assert.equal(first.score, 1)
})

test('another agency’s passages are never found, by their words or otherwise', async () => {
  for (const text of ['undercover translator', 'zugzwang', 'Translates intercepted zugzwang messages.']) {
    assert.ok(!(await found(ana, query(text))).includes('secret'))
    assert.ok((await found(bo, query(text))).includes('secret'))
  }
})

test('a visitor finds public reference alone', async () => {
  const visitor = { ...world.contextOf({ ...examplePerson(agency, 'Nobody'), agencyId: null }), embed: embedder.embed }
  assert.deepEqual(await found(visitor, query('translator library')), ['library'])
})

test('every member finds public reference', async () => {
  assert.equal((await found(ana, query('library')))[0], 'library')
  assert.equal((await found(bo, query('library')))[0], 'library')
})

test('the access condition decides inside the query', async () => {
  const access = sql<boolean>`passage.subject_id <> ${'translator'}`
  assert.deepEqual((await found(ana, query('interview translator', access))).toSorted(), [
    'library',
    'plans',
    'scanner',
  ])
  const none = sql<boolean>`false or ${false}`
  assert.deepEqual(await found(ana, query('interview translator', none)), [])
})

test('an access condition cannot be widened by its own “or”', async () => {
  const wide = { ...query('library', sql<boolean>`false or true`), collections: ['use-case'] }
  assert.ok(!(await found(ana, wide)).includes('library'))
})

test('passages that a person may not see change no score: not by their number, words or length', async () => {
  const before = await search(ana, query('translator of messages'))
  const texts = Array.from({ length: 30 }, (_, index) => ({
    subjectId: `more-${index}`,
    title: 'translator',
    text: `messages ${'long '.repeat(index)}`,
  }))
  await indexPassages(bo, { agencyId: other.id, collection: 'use-case', texts })
  assert.deepEqual(await search(ana, query('translator of messages')), before)
  await indexPassages(ana, { agencyId: agency.id, collection: 'idea', texts })
  const hidden = query('translator of messages', sql<boolean>`passage.collection <> 'idea'`)
  assert.deepEqual(await search(ana, { ...hidden, collections: [...hidden.collections, 'idea'] }), before)
})

test('the terms of another agency’s passages cannot be read either', async () => {
  const rows = await bo.transaction((db) =>
    db.selectFrom('passage_term').select('shelf').where('term', '=', 'interview').execute(),
  )
  assert.deepEqual(rows, [])
})

test('without the model, shared words alone decide, and the result says so', async () => {
  const { hits, byMeaning } = await search({ ...ana, embed: refuse }, query('X-ray of trucks'))
  assert.deepEqual(
    hits.map((hit) => [hit.subjectId, hit.closeness]),
    [['scanner', null]],
  )
  assert.equal(byMeaning, false)
})

test('a bug in the embedder is not taken for a missing model', async () => {
  await assert.rejects(search({ ...ana, embed: fail }, query('trucks')), TypeError)
})

test('a subject with several passages is found once, by its best one', async () => {
  const text = `${'Budget tables. '.repeat(80)} Counts salmon at the dam. ${'More budget tables. '.repeat(60)}`
  await indexPassages(ana, {
    agencyId: agency.id,
    collection: 'report',
    texts: [{ subjectId: 'report', title: 'Report', text }],
  })
  const { hits } = await search(ana, { ...query('salmon at the dam'), collections: ['report'] })
  assert.equal(hits.length, 1)
  assert.equal(hits[0]?.excerpt, 'Counts salmon at the dam.')
})

test('as many subjects as asked for, and none for a text without a word', async () => {
  assert.equal((await found(ana, { ...query('software'), limit: 2 })).length, 2)
  assert.deepEqual(await found(ana, query('  \n ')), [])
})

test('signs, quotes and endless texts are only text', async () => {
  for (const text of ['%_\\\'";--', '{a,"b"}', '()&|!:*<->', '\0 truck', '😀', 'truck '.repeat(20_000)]) {
    assert.ok((await search(ana, query(text))).hits.length > 0)
  }
})

async function refuse(): Promise<never> {
  throw new Refusal('unavailable', 'The search model stopped.')
}

async function fail(): Promise<never> {
  throw new TypeError('not a function')
}

function query(text: string, access = anyone): SearchQuery {
  return { text, collections: ['use-case', 'reference-use-case'], access, limit: 10 }
}

async function found(context: typeof ana, query: SearchQuery): Promise<string[]> {
  return (await search(context, query)).hits.map((hit) => hit.subjectId)
}
