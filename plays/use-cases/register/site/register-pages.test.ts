import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import { visitor, type Person } from '@pilothouse/platform/identity/person'
import { testApp } from '@pilothouse/platform/testing/test-app'
import { inventoryColumns, type ColumnName } from '../../inventory/inventory-column.ts'
import { inventoryRow, type InventoryRow } from '../../inventory/inventory-row.ts'
import { unguarded } from '../../inventory/export/formula-guard.ts'
import { previewPublication, publishRegister } from '../contract.ts'
import { findVersions } from '../entry/read-register.store.ts'
import { recordExample, reportDifferently } from '../example-register.ts'
import { registerRoutes } from '../server.ts'
import { publicCell } from './public-cell.ts'
import { RegisterDocument } from './register-json.ts'

const app = await testApp((routes) => registerRoutes(routes))
after(app.close)
const ferries = await exampleAgency(app.db)
const parks = await exampleAgency(app.db, 'PRK')
const cora = examplePerson(ferries, 'Cora Lindqvist', ['chief AI officer'])
const pia = examplePerson(parks, 'Pia Novak', ['chief AI officer'])

const hostile = `"><script>alert('x')</script><img src=x onerror=alert(1)>&amp;\u0007 =HYPERLINK("http://evil.example.gov")`
const notices = await recordExample(app.contextOf(cora), ferries.component.id, {
  title: 'Write delay notices',
  inventoryId: 'DLN-1',
})
const trap = await recordExample(app.contextOf(cora), ferries.component.id, {
  title: `Read meters ${hostile}`,
  inventoryId: 'DLN-2',
  cells: {
    problem_solved: `=cmd|' /C calc'!A0`,
    benefits: `Fewer visits ${hostile}`,
    system_outputs: `A number ${hostile}`,
    data_description: `Photos of meters ${hostile}`,
    contact_email: `a@b.example.gov"onmouseover="alert(1)`,
    operational_date: '2019-07-01',
  },
})
await recordExample(app.contextOf(pia), parks.component.id, {
  title: 'Count visitors on trails',
  inventoryId: 'PRK-1',
  cells: {
    topic_area: 'Science',
    classification: 'Computer Vision: AI that processes and interprets visual data (e.g., images and videos).',
    problem_solved: 'Rangers count hikers by hand on twelve days a year.',
    benefits: 'Counts on every day of the year.',
    system_outputs: 'A number of hikers for each hour.',
    data_description: 'Pictures of trails without faces.',
    link_to_data: 'https://data.example.gov/trails',
    operational_date: '2023-06-01',
  },
})
const read = async (address: string) => (await app.request(visitor, address)).text()
const publish = async (person: Person) => {
  const { hash } = (await app.as(person, previewPublication, {})).body
  return app.as(person, publishRegister, { hash, reason: 'The yearly inventory.' })
}
const pages = [
  '/register',
  '/ai',
  '/register/uses/1',
  '/register/uses/2',
  '/register/counts',
  '/register.csv',
  '/register.json',
  '/register.atom',
]

test('before anything is published the public finds nothing, not even a count', async () => {
  for (const address of [...pages, '/register?q=delay']) {
    const text = await read(address)
    assert.doesNotMatch(text, /delay notices|Read meters|Department of DLN/, address)
  }
  assert.equal((await app.request(visitor, '/register/uses/1')).status, 404)
  assert.deepEqual(JSON.parse(await read('/register.json')).uses, [])
})

test('a register without publications says so, whatever is asked', async () => {
  for (const address of ['/register', '/register?q=delay'])
    assert.match(await read(address), /Nothing has been published yet\./)
})

const blank = async (cells: Partial<InventoryRow>, column: ColumnName) =>
  String(await publicCell({ row: inventoryRow(cells), withheld: {} }, column))

test('a blank says whether an answer is owed', async () => {
  assert.match(await blank({ development_stage: 'Deployed' }, 'benefits'), /Not reported/)
  assert.match(await blank({ development_stage: 'Retired' }, 'benefits'), /Does not apply at this stage/)
  assert.match(await blank({ development_stage: 'pre-deployment' }, 'vendor_name'), /Does not apply at this stage/)
  assert.match(await blank({ is_high_impact: 'c) Not high-impact' }, 'hi_appeal_process'), /Does not apply to this use/)
  assert.match(await blank({}, 'benefits'), /Not reported/, 'nobody knows the stage')
  assert.match(await blank({ development_stage: 'sometime' }, 'benefits'), /Not reported/)
  assert.match(await blank({ development_stage: 'Retired' }, 'contact_email'), /Not reported/, 'owed at every stage')
})

test('each agency publishes into one register', async () => {
  assert.equal((await publish(cora)).status, 200)
  assert.equal((await publish(pia)).status, 200)
  const list = await read('/register')
  for (const name of ['Write delay notices', 'Count visitors on trails']) assert.ok(list.includes(name))
  assert.match(list, /3 uses/)
  assert.equal(await read('/ai'), list)
})

test('words find a use by any of them, the likeliest first; filters narrow', async () => {
  const found = async (query: string) =>
    [...(await read(`/register?${query}`)).matchAll(/<a href="\/register\/uses\/(\d+)">/g)].map((match) => match[1])
  assert.deepEqual(await found('q=why+do+rangers+count+hikers'), ['3'])
  assert.equal((await found('q=notices+hikers')).length, 2)
  assert.deepEqual(await found('q=zeppelin'), [])
  assert.deepEqual(await found('q=the+of'), [])
  assert.deepEqual(await found('agency=prk'), ['3'])
  assert.deepEqual(await found('agency=PRK'), ['3'])
  assert.deepEqual(await found('classification=computer-vision'), ['3'])
  assert.deepEqual(await found('topic=transportation&year=2019'), ['2'])
  assert.deepEqual((await found('stage=deployed&impact=not-high-impact')).length, 3)
  assert.deepEqual(await found('stage=pilot'), [])
  assert.equal((await found('year=abc&page=-4&stage=')).length, 3, 'what makes no sense counts as not asked')
  assert.match(await read('/register?page=7'), /There is no page 7/)
})

test('text from a record is text on every page, in the feed and in the files', async () => {
  for (const address of [
    '/register',
    '/register/uses/2',
    '/register/counts',
    '/register.atom',
    `/register?q=${encodeURIComponent(hostile)}`,
  ]) {
    const text = await read(address)
    assert.doesNotMatch(text, /<script|<img|onmouseover="/, address)
  }
  const { row } =
    (await app.contextOf(visitor).transaction((db) => findVersions(db, 3)))[0] ??
    assert.fail('the third use is published')
  const cell = await publicCell({ row: { ...row, pia_url: 'javascript:alert(1)' }, withheld: {} }, 'pia_url')
  assert.doesNotMatch(cell.toString(), /href/)
  assert.match(await read('/register/uses/3'), /<a href="https:\/\/data\.example\.gov\/trails" rel="nofollow">/)
  assert.equal((await read('/register.atom')).includes('\u0007'), false)
})

test('the CSV has OMB’s columns, a byte order mark, and no cell that a spreadsheet would run', async () => {
  const bytes = Buffer.from(await (await app.request(visitor, '/register.csv')).arrayBuffer())
  assert.equal(bytes.subarray(0, 3).toString('hex'), 'efbbbf')
  const text = bytes.toString('utf8')
  const rows: string[][] = parse(text, { bom: true })
  assert.deepEqual(
    rows[0],
    inventoryColumns.map(({ name }) => name),
  )
  assert.equal(rows.length, 4)
  assert.ok(rows.flat().every((cell) => !/^[=+@-]/.test(cell)))
  const problem = rows[2]?.[inventoryColumns.findIndex(({ name }) => name === 'problem_solved')] ?? ''
  assert.equal(unguarded(problem), `=cmd|' /C calc'!A0`)
  assert.equal(parse(await read('/register.csv?agency=prk'), { bom: true }).length, 2)
})

test('the JSON is what its schema says', async () => {
  const { uses } = RegisterDocument.parse(JSON.parse(await read('/register.json')))
  assert.deepEqual(
    uses.map(({ number }) => number),
    [1, 2, 3],
  )
  assert.equal(uses[0]?.url, 'http://pilothouse.test/register/uses/1')
  assert.match(JSON.parse(await read('/register.schema.json')).$schema, /json-schema/)
})

test('a reader who has the latest gets nothing again, until something is published', async () => {
  for (const address of [...pages, '/register.schema.json']) {
    const first = await app.request(visitor, address)
    const etag = first.headers.get('etag') ?? ''
    assert.match(etag, /^"[\w-]+"$/, address)
    assert.match(first.headers.get('cache-control') ?? '', /public/)
    const again = await app.request(visitor, address, { headers: { 'if-none-match': etag } })
    assert.deepEqual([again.status, await again.text()], [304, ''], address)
    assert.equal(
      (
        await app.request(visitor, address, {
          headers: { 'if-none-match': '"other"', 'if-modified-since': new Date().toUTCString() },
        })
      ).status,
      200,
    )
    const dated = first.headers.get('last-modified')
    if (dated)
      assert.equal(
        (await app.request(visitor, address, { headers: { 'if-modified-since': dated } })).status,
        304,
        address,
      )
  }
  const etag = (await app.request(visitor, '/register.csv')).headers.get('etag') ?? ''
  app.setNow('2026-11-24T10:00:00Z')
  await reportDifferently(app.contextOf(cora), notices, { benefits: 'Notices in five languages.' })
  assert.equal(
    (await app.request(visitor, '/register.csv', { headers: { 'if-none-match': etag } })).status,
    304,
    'a draft is no change',
  )
  await publish(cora)
  assert.equal((await app.request(visitor, '/register.csv', { headers: { 'if-none-match': etag } })).status, 200)
})

test('the history of a use shows what stood before and after', async () => {
  const text = await read('/register/uses/1')
  assert.match(text, /1 field changed/)
  assert.match(text, /A notice is out within five minutes, in three languages\./)
  assert.match(text, /Notices in five languages\./)
})

test('the feed tells of changes, the newest first', async () => {
  const titles = [...(await read('/register.atom')).matchAll(/<entry>.*?<title>\s*(.*?)\s*<\/title>/gs)].map(
    (match) => match[1],
  )
  assert.equal(titles[0], 'Changed: Write delay notices')
  assert.equal(titles.length, 4)
})

test('what somebody signed in sees is what everybody sees', async () => {
  for (const address of pages)
    assert.equal(await (await app.request(cora, address)).text(), await read(address), address)
})

test('a use that is no longer reported is gone, and its address says so', async () => {
  await app.db.updateTable('use_case').set({ stage: 'idea' }).where('id', '=', trap.id).execute()
  await publish(cora)
  const response = await app.request(visitor, '/register/uses/2')
  assert.equal(response.status, 410)
  assert.match(await response.text(), /This use left the register on/)
  assert.doesNotMatch(await read('/register'), /Read meters/)
})

test('an address that never was says so, in HTML', async () => {
  for (const address of [
    '/register/uses/99',
    '/register/uses/99999999999',
    '/register/uses/x',
    '/register/nothing/here',
  ]) {
    const response = await app.request(visitor, address)
    assert.equal(response.status, 404, address)
    assert.match(await response.text(), /There is no such use/)
  }
})

test('one address cannot take all of the register’s time', async () => {
  for (const address of ['/register', '/ai', '/register.csv', '/register/uses/1']) {
    const env = { incoming: { socket: { remoteAddress: `192.0.2.${address.length}` } } }
    const statuses = await Promise.all(
      Array.from({ length: 200 }, async () => (await app.routes.app.request(address, {}, env)).status),
    )
    const refused = statuses.filter((status) => status === 429).length
    assert.ok(refused > 0 && refused < 100, `${address}: ${refused} of 200 refused`)
  }
})
