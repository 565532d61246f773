import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import { visitor, type Person } from '@pilothouse/platform/identity/person'
import { testApp } from '@pilothouse/platform/testing/test-app'
import { exampleUseCase } from '@pilothouse/use-cases/example'
import { openGates } from '@pilothouse/use-cases/gates'
import { previewPublication, publishRegister, withhold } from '@pilothouse/use-cases/register/contract'
import { registerSite } from '@pilothouse/use-cases/register/site'
import { changeStage, createUseCase, useCaseRoutes } from '@pilothouse/use-cases/server'
import { settlePerson } from '../../example.ts'
import { reportFacts } from '../../obligations/facts/report-facts.ts'
import { insertAdoption } from '../../policy-packs/adoptions/adoption.store.ts'
import { grantWaiver, revokeWaiver } from '../contract.ts'
import { waiverRoutes } from '../server.ts'
import { publicWaiverPages, waiversLink } from './waiver-pages.ts'

const app = await testApp((routes) => {
  const site = registerSite([waiversLink])
  publicWaiverPages(routes, site)
  useCaseRoutes(routes, openGates, site)
  waiverRoutes(routes)
})
after(app.close)

/** An agency under M-25-21, with its officer and an owner. */
async function agencyWith(abbreviation: string, officer: string, owner: string) {
  const agency = await exampleAgency(app.db, abbreviation)
  const caio = await settlePerson(app.db, examplePerson(agency, officer, ['chief AI officer']))
  const owns = await settlePerson(app.db, examplePerson(agency, owner, ['use-case owner']))
  await app.contextOf(caio).transaction((db) =>
    insertAdoption(db, {
      organisationId: agency.id,
      packId: 'us-omb-m-25-21',
      version: '2025-04-03',
      startsOn: '2025-04-03',
      reason: 'The memorandum binds us.',
      decidedById: caio.id,
      decidedByName: caio.name,
      officerName: null,
      decisionReference: null,
      decidedAt: new Date('2026-01-05'),
      shown: '',
    }),
  )
  return { agency, caio, owns }
}
type Home = Awaited<ReturnType<typeof agencyWith>>

const ferries = await agencyWith('DLN', 'Cora Lindqvist', 'Ana Ruiz')
const parks = await agencyWith('PRK', 'Pia Novak', 'Per Holm')
const hostile = `<script>alert('x')</script>"><img src=x onerror=alert(1)>`

const report = {
  contact_email: 'crews@dln.example.gov',
  is_withheld: 'a) No',
  is_high_impact: 'a) High-impact',
  topic_area: 'Transportation',
  classification:
    'Generative AI: AI that generates new or synthetic content (e.g., images, videos, audio, text, code).',
  problem_solved: 'Reports are sorted by hand.',
  benefits: 'Sorting takes minutes.',
  system_outputs: 'A suggested crew.',
}

/** A high-impact use that could be published, and what it owes by key. */
async function highImpactUse({ agency, caio, owns }: Home, title: string) {
  const context = app.contextOf(owns)
  const { id } = await createUseCase(context, { ...exampleUseCase(agency.id), title })
  await changeStage(context, { id, to: 'pre-deployment', reason: 'The team starts.' }, openGates.stage)
  await reportFacts(app.contextOf(caio), id, { determination: 'high-impact' }, { kind: 'determination', id })
  const { cells } = await app.db.selectFrom('use_case').select('cells').where('id', '=', id).executeTakeFirstOrThrow()
  const all = JSON.stringify({ ...Object(cells), ...report })
  await app.db.updateTable('use_case').set({ cells: all }).where('id', '=', id).execute()
  const duties = await app.db.selectFrom('obligation').select(['id', 'key']).where('use_case_id', '=', id).execute()
  return { id, duty: (key: string) => duties.find((one) => one.key === key)?.id ?? assert.fail(`no duty ${key}`) }
}

async function waive(caio: Person, obligationId: string, summary: string, withheldBecause: string | null = null) {
  const { body } = await app.as(caio, grantWaiver, {
    obligationId,
    ground: 'unacceptable impediment',
    determination: `Dispatch cannot stop in this season; a panel of crews checks the system under ${obligationId} instead.`,
    publicSummary: summary,
    withheldBecause,
    endsOn: '2027-08-31',
  })
  return body
}

async function publish(caio: Person): Promise<void> {
  const { hash } = (await app.as(caio, previewPublication, {})).body
  assert.equal((await app.as(caio, publishRegister, { hash, reason: 'As decided today.' })).status, 200)
}

const answer = (address: string, init?: RequestInit) => app.request(visitor, address, init)
const read = async (address: string) => (await answer(address)).text()
const everywhere = ['/register/waivers', '/register/waivers.csv', '/register/waivers?agency=dln']

/** All that leaves under an address: every byte, and every header but the number that each answer has of its own. */
async function allOf(address: string): Promise<string> {
  const response = await answer(address)
  response.headers.delete('x-request-id')
  return `${[...response.headers].flat().join('\n')}\n${await response.text()}`
}

const sorter = await highImpactUse(ferries, 'Sort reports of dock damage')
const open = await waive(ferries.caio, sorter.duty('consultation'), 'Hearings are put off until the season is over.')
await waive(ferries.caio, sorter.duty('appeals'), 'Only counted: how the watch is organized.', 'FOIA exemption 7(E).')
const trails = await highImpactUse(parks, 'Count visitors on trails')
await waive(parks.caio, trails.duty('consultation'), `Rangers ask ${hostile} on the trail.`)

test('before its agency published the use, a waiver is nowhere', async () => {
  for (const address of everywhere) assert.doesNotMatch(await allOf(address), /Hearings are put off|dock damage/)
  await publish(ferries.caio)
  await publish(parks.caio)
})

test('a waiver in force is read with its summary, its safeguard, its ground and its dates, beside the use', async () => {
  const text = await read('/register/waivers')
  assert.match(text, /Hearings are put off until the season is over\./)
  assert.match(text, /<a href="\/register\/uses\/1">Sort reports of dock damage<\/a>/)
  assert.match(text, /unacceptable impediment to critical agency operations/)
  assert.match(text, /Counts until <time datetime="2027-08-31">31 August 2027<\/time>/)
  assert.doesNotMatch(text, /<script/)
})

test('a withheld summary is in no page, file or header; it is only counted', async () => {
  for (const address of everywhere) {
    const text = await allOf(address)
    assert.doesNotMatch(text, /how the watch is organized|FOIA exemption|appeal/i, address)
  }
  const text = (await read('/register/waivers?agency=dln')).replaceAll(/\s+/g, ' ')
  assert.match(text, /2 waivers are in force, in 1 use of AI\. 1 of them is only counted here/)
  assert.match(text, /<th scope="row">2<\/th> <td class="number">1<\/td>/)
})

test('a tag tells nothing of what is withheld: other words for it leave every byte as it was', async () => {
  const before = await Promise.all(everywhere.map(allOf))
  await app.db
    .updateTable('waiver')
    .set({ public_summary: 'Other words, just as withheld as before.', withheld_because: 'Another lawful reason.' })
    .where('withheld_because', 'is not', null)
    .execute()
  assert.deepEqual(await Promise.all(everywhere.map(allOf)), before)
  const tag = (await answer('/register/waivers')).headers.get('etag') ?? ''
  const again = await answer('/register/waivers', { headers: { 'if-none-match': tag } })
  assert.deepEqual([again.status, await again.text()], [304, ''])
})

test('what another agency waived does not show on an agency’s page', async () => {
  assert.match(await read('/register/waivers?agency=prk'), /Count visitors on trails/)
  for (const address of ['/register/waivers?agency=dln', '/register/waivers.csv?agency=DLN'])
    assert.doesNotMatch(await allOf(address), /trail/i, address)
  assert.doesNotMatch(await allOf('/register/waivers?agency=nobody'), /trail|dock/i)
})

test('script in a summary is text', async () => {
  const text = await read('/register/waivers')
  assert.doesNotMatch(text, /<script|<img/)
  assert.match(text, /Rangers ask &lt;script&gt;/)
})

test('signed in or not, everybody reads the same, and the register leads there', async () => {
  const own = await (await app.request(ferries.caio, '/register/waivers')).text()
  assert.equal(own, await read('/register/waivers'))
  assert.match(await read('/register'), /<a href="\/register\/waivers">Waivers<\/a>/)
})

test('a waiver that was revoked or has run out stays, as over', async () => {
  await app.as(ferries.caio, revokeWaiver, { id: open.id, version: open.version, because: 'The season is over.' })
  const text = (await read('/register/waivers?agency=dln')).replaceAll(/\s+/g, ' ')
  assert.match(text, /<h3>Over<\/h3>/)
  assert.match(text, /Revoked <time/)
  assert.doesNotMatch(text, /<h3>In force<\/h3>/)
  app.setNow('2027-09-01T10:00:00Z')
  assert.match(
    (await read('/register/waivers?agency=prk')).replaceAll(/\s+/g, ' '),
    /Ended <time datetime="2027-08-31">/,
  )
})

test('when the use is withheld, or the answer that the waiver gives, its waivers are only counted from then on', async () => {
  app.setNow('2026-11-25T10:00:00Z')
  const lawful = { reason: 'foia-7e', explanation: 'It would show where rangers are.' }
  await app.as(parks.caio, withhold, { useCaseId: trails.id, column: 'hi_public_consultation', ...lawful })
  await publish(parks.caio)
  assert.doesNotMatch(await allOf('/register/waivers'), /Rangers ask/)
  await app.as(parks.caio, withhold, { useCaseId: trails.id, column: null, ...lawful })
  await publish(parks.caio)
  const text = await allOf('/register/waivers?agency=prk')
  assert.doesNotMatch(text, /Rangers ask|trails/)
  assert.match(text.replaceAll(/\s+/g, ' '), /1 waiver is in force, in 1 use of AI/)
})
