import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import { visitor, type Person } from '@pilothouse/platform/identity/person'
import { testApp } from '@pilothouse/platform/testing/test-app'
import { endWithholding, listWithholdings, previewPublication, publishRegister, withhold } from '../contract.ts'
import { recordExample } from '../example-register.ts'
import { registerRoutes } from '../server.ts'
import { reasonPack } from './withholding-reason.ts'

const app = await testApp((routes) => registerRoutes(routes))
after(app.close)
const agency = await exampleAgency(app.db)
const other = await exampleAgency(app.db, 'OTH')
const cora = examplePerson(agency, 'Cora Lindqvist', ['chief AI officer'])
const olaf = examplePerson(other, 'Olaf Brand', ['chief AI officer'])
const lawful = { reason: 'foia-7e', explanation: 'It would show how smuggling is found.' }

const secret = 'Compares the waterline of each hull with its cargo papers.'
const watch = await recordExample(app.contextOf(cora), agency.component.id, {
  title: 'Find undeclared cargo',
  inventoryId: 'DLN-1',
  cells: { system_outputs: secret },
})
await recordExample(app.contextOf(cora), agency.component.id, {
  title: 'Screen crew lists',
  inventoryId: 'DLN-2',
  cells: {
    is_high_impact: 'a) High-impact',
    problem_solved: 'Crew lists are compared with licenses by hand.',
    benefits: 'A list is compared in a minute.',
    system_outputs: 'Names that need a second look.',
    data_description: 'Crew lists of two years.',
    hi_testing_conducted: 'a) Yes',
    hi_assessment_completed: 'c) Agency CAIO has waived this minimum practice and reported such waiver to OMB',
    hi_potential_impacts: 'A crew member may be asked to wait. Found in interviews with nine crews.',
    hi_independent_review: 'c) Yes – by the CAIO',
    hi_ongoing_monitoring: 'a) Yes, sufficient monitoring protocols have been established',
    hi_training_established: 'a) Yes, sufficient and periodic training has been established',
    hi_failsafe_presence: 'a) Yes',
    hi_appeal_process: 'a) Yes, an appropriate appeal process has been established',
    hi_public_consultation: 'a) Direct usability testing',
  },
})
const crews = await app.db
  .selectFrom('use_case')
  .select('id')
  .where('title', '=', 'Screen crew lists')
  .executeTakeFirstOrThrow()

const publish = async (person: Person) => {
  const { hash } = (await app.as(person, previewPublication, {})).body
  return app.as(person, publishRegister, { hash, reason: 'As decided today.' })
}
const read = async (address: string) => (await app.request(visitor, address)).text()
const everywhere = [
  '/register',
  '/register/uses/1',
  '/register.csv',
  '/register.json',
  '/register.atom',
  '/register/counts',
  '/ai',
]

test('internal, embarrassing and inefficient are refused, with the source', async () => {
  for (const { code, source } of reasonPack.refused) {
    const answer = await app.as(cora, withhold, {
      useCaseId: watch.id,
      column: 'system_outputs',
      ...lawful,
      reason: code,
    })
    assert.equal(answer.status, 422)
    assert.ok(answer.problem?.detail.includes(source))
  }
  assert.equal(
    (await app.as(cora, withhold, { useCaseId: watch.id, column: null, ...lawful, reason: 'because' })).status,
    422,
  )
  assert.equal(
    (await app.as(cora, withhold, { useCaseId: watch.id, column: null, ...lawful, reason: 'reported-b' })).status,
    422,
  )
})

test('a ground in another law must name that law', async () => {
  const answer = await app.as(cora, withhold, {
    useCaseId: watch.id,
    column: 'system_outputs',
    ...lawful,
    reason: 'foia-3',
  })
  assert.match(answer.problem?.fields?.['citation'] ?? '', /Name the law/)
})

test('only the Chief AI Officer or an administrator withholds, and only uses of their own agency', async () => {
  const decision = { useCaseId: watch.id, column: 'system_outputs', ...lawful } as const
  assert.equal((await app.as(examplePerson(agency, 'Ona Owner', ['use-case owner']), withhold, decision)).status, 403)
  assert.equal((await app.as(examplePerson(agency, 'Aud Itor', ['auditor']), withhold, decision)).status, 403)
  assert.equal((await app.as(visitor, withhold, decision)).status, 401)
  assert.equal((await app.as(olaf, withhold, decision)).status, 404)
  assert.deepEqual((await app.as(olaf, listWithholdings, {})).body.withholdings, [])
})

test('the name, the stage and the verdict cannot be withheld alone', async () => {
  for (const column of ['use_case_name', 'development_stage', 'is_high_impact', 'is_withheld', 'agency'] as const) {
    assert.equal((await app.as(cora, withhold, { useCaseId: watch.id, column, ...lawful })).status, 422)
  }
})

test('a withheld field shows its reason everywhere and its text nowhere, in earlier versions neither', async () => {
  await publish(cora)
  assert.ok((await read('/register.csv')).includes(secret))
  assert.equal((await app.as(cora, withhold, { useCaseId: watch.id, column: 'system_outputs', ...lawful })).status, 200)
  await publish(cora)
  for (const address of everywhere) assert.equal((await read(address)).includes('waterline'), false, address)
  assert.match(
    await read('/register/uses/1'),
    /<strong class="withheld">Withheld<\/strong> Would reveal law enforcement techniques/,
  )
  assert.match(await read('/register.csv'), /Withheld: Would reveal law enforcement techniques/)
  assert.match(await read('/register?q=waterline'), /No use is published that matches/)
  const rows = await app
    .contextOf(visitor)
    .transaction((db) => db.selectFrom('register_entry').select('cells').execute())
  assert.equal(JSON.stringify(rows).includes('waterline'), false)
  const kept = await app
    .contextOf(cora)
    .transaction((db) => db.selectFrom('register_concealment').select('cells').execute())
  assert.deepEqual(
    kept.map(({ cells }) => cells),
    [{ system_outputs: secret }],
  )
})

test('the same field is not withheld twice', async () => {
  assert.equal((await app.as(cora, withhold, { useCaseId: watch.id, column: 'system_outputs', ...lawful })).status, 409)
})

test('a withheld use leaves nothing but a count, and its address says what happened', async () => {
  assert.equal((await app.as(cora, withhold, { useCaseId: crews.id, column: null, ...lawful })).status, 200)
  const seen = (await app.as(cora, previewPublication, {})).body
  assert.deepEqual(
    seen.ended.map(({ name, ending }) => ({ name, ending })),
    [{ name: 'Screen crew lists', ending: 'withheld' }],
  )
  await publish(cora)
  for (const address of [...everywhere, '/register/uses/2', '/register?q=crew'])
    assert.equal(/crew list/i.test(await read(address)), false, address)
  assert.equal((await app.request(visitor, '/register/uses/2')).status, 410)
  assert.match(await read('/register/uses/2'), /A use that is now withheld/)
  const counts = await read('/register/counts')
  assert.match(counts, /Uses withheld as a whole<\/th>\s*<td class="number">1</)
  assert.match(counts, /Uses with at least one waiver, withheld uses included<\/th>\s*<td class="number">1</)
  assert.match(counts, /AI impact assessment<\/th>\s*<td class="number">1</)
})

test('a decision to withhold is ended once, by a decision with a reason, and then the next publication shows the field', async () => {
  const [newest] = (await app.as(cora, listWithholdings, {})).body.withholdings.filter(({ column }) => column !== null)
  const id = newest?.id ?? ''
  assert.equal((await app.as(olaf, endWithholding, { id, reason: 'Curious.' })).status, 404)
  assert.equal((await app.as(cora, endWithholding, { id, reason: '' })).status, 422)
  assert.equal((await app.as(cora, endWithholding, { id, reason: 'The method is public now.' })).status, 200)
  assert.equal((await app.as(cora, endWithholding, { id, reason: 'Again.' })).status, 409)
  assert.equal((await read('/register/uses/1')).includes('waterline'), false)
  await publish(cora)
  assert.ok((await read('/register/uses/1')).includes('waterline'))
})

test('every decision to withhold stands in the ledger', async () => {
  const entries = await app.db
    .selectFrom('ledger_entry')
    .select('event')
    .where('event', 'like', '%withh%')
    .orderBy('sequence')
    .execute()
  assert.deepEqual(
    entries.map(({ event }) => event),
    ['field withheld', 'use withheld', 'withholding ended'],
  )
})
