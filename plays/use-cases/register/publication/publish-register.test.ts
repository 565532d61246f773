import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import { visitor, type Person } from '@pilothouse/platform/identity/person'
import { testApp, type Answer } from '@pilothouse/platform/testing/test-app'
import { openGates } from '../../gates.ts'
import { changeStage, retireUseCase } from '../../portfolio/contract.ts'
import { listPublications, previewPublication, publishRegister, setRegisterOptions, withhold } from '../contract.ts'
import { recordExample, reportDifferently } from '../example-register.ts'
import { registerRoutes } from '../server.ts'
import type { PublishingOutcome } from './publishing.ts'
import { portfolioRoutes } from '../../portfolio/server.ts'

const app = await testApp((routes) => {
  portfolioRoutes(routes, openGates.stage)
  registerRoutes(routes)
})
after(app.close)
const agency = await exampleAgency(app.db)
const other = await exampleAgency(app.db, 'OTH')
const cora = examplePerson(agency, 'Cora Lindqvist', ['chief AI officer'])
const olaf = examplePerson(other, 'Olaf Brand', ['chief AI officer'])

const preview = async (person: Person, restore: number | null = null) =>
  (await app.as(person, previewPublication, restore === null ? {} : { restore })).body
const publish = (person: Person, hash: string, restore: number | null = null) =>
  app.as(person, publishRegister, { hash, reason: 'The yearly inventory.', restore })
const publishNow = async (person: Person) => publish(person, (await preview(person)).hash)
const publishedIn = ({ body }: Answer<PublishingOutcome>) =>
  body.kind === 'published' ? body.publication : assert.fail('it was left to a job')
const publicJson = async () => {
  const response = await app.request(visitor, '/register.json')
  const body: { uses: { number: number; fields: Record<string, string>; withheld: Record<string, string> }[] } =
    JSON.parse(await response.text())
  return body.uses
}
const ledger = () =>
  app.db.selectFrom('ledger_entry').select(['event', 'subject']).where('event', '=', 'register published').execute()

const notices = await recordExample(app.contextOf(cora), agency.component.id, {
  title: 'Write delay notices',
  inventoryId: 'DLN-1',
})
const photos = await recordExample(app.contextOf(cora), agency.component.id, {
  title: 'Sort photos of dock damage',
  inventoryId: 'DLN-2',
  cells: {
    problem_solved: 'Inspectors sort four hundred photos a week by hand.',
    benefits: 'Sorting takes minutes.',
    system_outputs: 'A kind of damage for each photo.',
    data_description: 'Ten years of inspection photos.',
  },
})

test('the preview shows what is new, and changes nothing', async () => {
  const seen = await preview(cora)
  assert.deepEqual(seen.added.map(({ name }) => name).sort(), ['Sort photos of dock damage', 'Write delay notices'])
  assert.deepEqual(seen.heldBack, [])
  assert.equal(seen.latest, null)
  assert.deepEqual(await publicJson(), [])
})

test('staff, owners and strangers cannot publish, and an auditor may only look', async () => {
  const { hash } = await preview(cora)
  for (const person of [
    examplePerson(agency, 'Sam Staff'),
    examplePerson(agency, 'Ona Owner', ['use-case owner']),
    examplePerson(agency, 'Aud Itor', ['auditor']),
  ]) {
    assert.equal((await publish(person, hash)).status, 403)
  }
  assert.equal((await publish(visitor, hash)).status, 401)
  assert.equal((await app.as(examplePerson(agency, 'Aud Itor', ['auditor']), previewPublication, {})).status, 200)
  assert.equal((await app.as(examplePerson(agency, 'Sam Staff'), previewPublication, {})).status, 403)
})

test('a role in one office of the agency is not enough', async () => {
  const narrow = examplePerson(agency, 'Nia Narrow', ['administrator'])
  const roles = narrow.roles.map((role) => ({
    ...role,
    organisationId: agency.component.id,
    path: agency.component.path,
  }))
  const answer = await publish({ ...narrow, roles }, (await preview(cora)).hash)
  assert.equal(answer.status, 403)
  assert.match(answer.problem?.detail ?? '', /Chief AI Officer or an administrator of Department of DLN/)
})

test('what is published is what was seen: a stale preview is refused', async () => {
  const { hash } = await preview(cora)
  await reportDifferently(app.contextOf(cora), notices, { benefits: 'A notice is out within four minutes.' })
  const answer = await publish(cora, hash)
  assert.equal(answer.status, 409)
  assert.match(answer.problem?.detail ?? '', /Look at it again/)
  assert.deepEqual(await publicJson(), [])
})

test('a publication needs a reason', async () => {
  const { hash } = await preview(cora)
  assert.equal((await app.as(cora, publishRegister, { hash, reason: ' ' })).status, 422)
})

test('publishing is a decision: numbered, signed, announced, and public at once', async () => {
  const body = publishedIn(await publishNow(cora))
  assert.deepEqual([body.number, body.byName, body.reason], [1, 'Cora Lindqvist', 'The yearly inventory.'])
  assert.deepEqual(
    (await publicJson()).map(({ fields }) => fields['use_case_name']),
    ['Write delay notices', 'Sort photos of dock damage'],
  )
  assert.deepEqual(await ledger(), [{ event: 'register published', subject: agency.id }])
})

test('the same again is refused, because there is nothing to publish', async () => {
  const seen = await preview(cora)
  assert.equal(seen.changesAnything, false)
  assert.equal((await publish(cora, seen.hash)).status, 409)
})

test('a change is shown cell by cell, before and after', async () => {
  const [record] = await app.db.selectFrom('use_case').select('version').where('id', '=', notices.id).execute()
  await reportDifferently(
    app.contextOf(cora),
    { ...notices, version: record?.version ?? 0 },
    { benefits: 'Notices in five languages.' },
  )
  const seen = await preview(cora)
  assert.deepEqual(
    seen.changed.map(({ name, cells }) => ({ name, cells })),
    [
      {
        name: 'Write delay notices',
        cells: [
          { column: 'benefits', before: 'A notice is out within four minutes.', after: 'Notices in five languages.' },
        ],
      },
    ],
  )
  assert.equal(seen.unchanged, 1)
  assert.equal((await publicJson())[0]?.fields['benefits'], 'A notice is out within four minutes.')
  await publish(cora, seen.hash)
  assert.equal((await publicJson())[0]?.fields['benefits'], 'Notices in five languages.')
})

test('ideas never reach the preview or the public', async () => {
  await recordExample(app.contextOf(cora), agency.component.id, { title: 'Only an idea so far', stage: 'idea' })
  assert.equal((await preview(cora)).added.length, 0)
})

test('a use with a fault of the first order is held back, and says what to mend', async () => {
  const faulty = await recordExample(app.contextOf(cora), agency.component.id, {
    title: 'Guess the tide',
    cells: { classification: 'Crystal ball' },
  })
  const seen = await preview(cora)
  assert.deepEqual(
    seen.heldBack.map(({ name, published }) => ({ name, published })),
    [{ name: 'Guess the tide', published: false }],
  )
  assert.match(seen.heldBack[0]?.findings[0]?.mend ?? '', /Choose one of the listed answers/)
  assert.equal(seen.added.length, 0)
  await reportDifferently(app.contextOf(cora), faulty, { classification: 'Classical ML' })
  assert.deepEqual(
    (await preview(cora)).added.map(({ name }) => name),
    ['Guess the tide'],
  )
  await publishNow(cora)
})

test('a use kept back as "Other" is neither shown nor silently withheld', async () => {
  const vague = await recordExample(app.contextOf(cora), agency.component.id, {
    title: 'Watch the quay',
    cells: { is_withheld: 'd) Other' },
  })
  const seen = await preview(cora)
  assert.deepEqual(
    seen.heldBack.map(({ findings }) => findings[0]?.rule),
    ['withheld without a lawful reason'],
  )
  assert.deepEqual(seen.withheldUses, [])
  await reportDifferently(app.contextOf(cora), vague, { is_withheld: 'c) Yes – disclosure is prohibited by law' })
  assert.deepEqual(
    (await preview(cora)).withheldUses.map(({ name, decided }) => ({ name, decided })),
    [{ name: 'Watch the quay', decided: false }],
  )
  await publishNow(cora)
  assert.equal(
    (await publicJson()).some(({ fields }) => fields['use_case_name'] === 'Watch the quay'),
    false,
  )
})

test('retiring is shown as such, and the entry stays with its new stage', async () => {
  assert.equal((await app.as(cora, retireUseCase, { id: photos.id, reason: 'The contract ended.' })).status, 200)
  const seen = await preview(cora)
  assert.deepEqual(
    seen.changed.map(({ name, retires }) => ({ name, retires })),
    [{ name: 'Sort photos of dock damage', retires: true }],
  )
  await publish(cora, seen.hash)
  assert.match(
    (await publicJson()).find(({ fields }) => fields['use_case_name'] === 'Sort photos of dock damage')?.fields[
      'development_stage'
    ] ?? '',
    /Retired/,
  )
})

test('one public mailbox stands in for every contact, and the ID may be left out', async () => {
  await app.as(cora, setRegisterOptions, { publicEmail: 'ai@dln.example.gov', dropId: true, appealWords: '' })
  const seen = await preview(cora)
  assert.deepEqual(
    seen.changed[0]?.cells.map(({ column }) => column),
    ['id', 'contact_email'],
  )
  await publish(cora, seen.hash)
  for (const { fields } of await publicJson())
    assert.deepEqual([fields['id'], fields['contact_email']], ['', 'ai@dln.example.gov'])
  assert.doesNotMatch((await (await app.request(visitor, '/register.csv')).text()).split('\n')[0] ?? '', /,id,/)
})

test('going back to an earlier publication is a new one, and brings back nothing that is withheld since', async () => {
  await app.as(cora, withhold, {
    useCaseId: notices.id,
    column: 'benefits',
    reason: 'foia-4',
    explanation: 'The vendor’s figures.',
  })
  const seen = await preview(cora, 1)
  assert.equal((await publish(cora, seen.hash)).status, 409, 'the hash of one preview is not good for another')
  const body = publishedIn(await publish(cora, seen.hash, 1))
  const uses = await publicJson()
  assert.deepEqual(
    uses.map(({ fields }) => fields['id']),
    ['DLN-1', 'DLN-2'],
  )
  assert.equal(uses[0]?.fields['benefits'], '')
  assert.match(uses[0]?.withheld['benefits'] ?? '', /Trade secrets/)
  const { publications } = (await app.as(cora, listPublications, {})).body
  assert.deepEqual([publications[0]?.number, publications.at(-1)?.number], [body.number, 1])
})

test('a publication that never was cannot be gone back to', async () => {
  assert.equal((await app.as(cora, previewPublication, { restore: 99 })).status, 404)
})

test('an agency publishes its own uses and sees no other agency’s preview', async () => {
  const seen = await preview(olaf)
  assert.deepEqual([seen.added, seen.unchanged, seen.latest], [[], 0, null])
  assert.equal((await publish(olaf, (await preview(cora)).hash)).status, 409)
})

test('a visitor’s transaction reads the register, and neither writes it nor reads what is behind it', async () => {
  const asVisitor = app.contextOf(visitor)
  assert.ok(
    (await asVisitor.transaction((db) => db.selectFrom('register_entry').select('number').execute())).length > 0,
  )
  for (const table of ['use_case', 'withholding', 'register_concealment'] as const) {
    assert.deepEqual(await asVisitor.transaction((db) => db.selectFrom(table).select('agency_id').execute()), [])
  }
  await asVisitor.transaction((db) => db.updateTable('register_entry').set({ agency_key: 'mine' }).execute())
  assert.equal(
    (await app.db.selectFrom('register_entry').select('id').where('agency_key', '=', 'mine').execute()).length,
    0,
  )
})

test('another agency’s entries cannot be changed, even by its own officer in the database', async () => {
  await app.contextOf(olaf).transaction((db) => db.updateTable('register_entry').set({ agency_key: 'mine' }).execute())
  assert.equal(
    (await app.db.selectFrom('register_entry').select('id').where('agency_key', '=', 'mine').execute()).length,
    0,
  )
})

test('two people who publish the same preview publish once', async () => {
  const fresh = await recordExample(app.contextOf(cora), agency.component.id, {
    title: 'Answer calls about lost luggage',
    stage: 'pre-deployment',
    inventoryId: 'DLN-9',
  })
  const { hash } = await preview(cora)
  const answers = await Promise.all([publish(cora, hash), publish(cora, hash)])
  assert.deepEqual(
    answers.map(({ status }) => status).sort((a, b) => a - b),
    [200, 409],
  )
  assert.equal(
    (await app.as(cora, changeStage, { id: fresh.id, to: 'deployed', reason: 'It passed its tests.' })).status,
    200,
  )
})
