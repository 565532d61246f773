import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { after, test } from 'node:test'
import { Problem } from '../http/problem.ts'
import { exampleAgency, examplePerson } from '../identity/example-people.ts'
import { visitor, type Person } from '../identity/person.ts'
import { Refusal } from '../refusal.ts'
import { testApp } from '../testing/test-app.ts'
import { keepFile } from './keep-file.ts'
import { fileRoutes } from './server.ts'
import { StoredFile } from './stored-file.ts'

const app = await testApp(fileRoutes)
after(app.close)
const agency = await exampleAgency(app.db)
const ana = examplePerson(agency, 'Ana Ruiz')
const ben = examplePerson(agency, 'Ben Osei')
const auditor = examplePerson(agency, 'Aud Falk', ['auditor'])
const stranger = examplePerson(await exampleAgency(app.db, 'OTH'), 'Bo Lind', ['administrator'])

type Body = string | Buffer<ArrayBuffer> | ReadableStream<Uint8Array>

const put = (person: Person, name: string, body: Body, headers: Record<string, string> = {}) =>
  app.request(person, `/api/files?name=${encodeURIComponent(name)}`, { method: 'PUT', body, headers, duplex: 'half' })
const keep = async (name: string, body: Body) => StoredFile.parse(await (await put(ana, name, body)).json())
const problem = async (answer: Response) => Problem.parse(await answer.json())

/** A ZIP's beginning with one part of this name: as much of an Office file as tells what it is. */
const zipWith = (part: string) => Buffer.from(`PK\u0003\u0004${'\0'.repeat(22)}${part.padEnd(40, '\0')}`, 'latin1')
const oldOffice = (mark: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(mark, 'utf16le')])

test('an upload is kept, recorded, and comes back byte for byte as something to save', async () => {
  const file = await keep('Fähren 2026.csv', 'name,kind\nFerry plan,draft\n')
  assert.deepEqual([file.name, file.type, file.size, file.uploadedBy], ['Fähren 2026.csv', 'text/csv', 27, ana.id])
  const answer = await app.request(ana, `/api/files/${file.id}`)
  assert.equal(await answer.text(), 'name,kind\nFerry plan,draft\n')
  assert.match(answer.headers.get('content-disposition') ?? '', /^attachment; filename="F_hren 2026.csv"/)
  const entry = await app.db.selectFrom('ledger_entry').select('event').where('subject', '=', file.id).execute()
  assert.deepEqual(entry, [{ event: 'file uploaded' }])
})

test('what a file is follows from its bytes', async () => {
  const accepted: [string, Body, string][] = [
    ['utf-16.csv', Buffer.from('\uFEFFname,kind\r\nFähre,x', 'utf16le'), 'text/csv'],
    ['windows-1252.csv', Buffer.from('name\nF\u00e4hre \u0080', 'latin1'), 'text/csv'],
    ['looks-like-a-picture.csv', 'BM,ID3\n1,2', 'text/csv'],
    ['plan.XLSX', zipWith('xl/workbook.xml'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['letter.pdf', '%PDF-1.7\n', 'application/pdf'],
  ]
  for (const [name, body, type] of accepted) assert.equal((await keep(name, body)).type, type, name)
})

test('a file that is not what its name says is refused, and the refusal says what it is', async () => {
  const before = (await readdir(app.fileFolder, { recursive: true })).length
  const refused: [string, Body, RegExp][] = [
    ['plan.xlsx', 'name,kind\n', /not an Excel workbook \(XLSX\) but plain text/],
    ['plan.xlsx', zipWith('word/document.xml'), /but a Word document/],
    ['plan.xlsx', zipWith('readme.txt'), /but a ZIP archive/],
    ['plan.xlsx', oldOffice('EncryptedPackage'), /locked with a password/],
    ['plan.xlsx', oldOffice('Workbook'), /old format/],
    ['plan.csv', Buffer.from('MZ\u0090\0\u0003\0\0\0'.padEnd(100_000, '\0'), 'latin1'), /not a CSV table but/],
    ['plan.csv', zipWith('xl/workbook.xml'), /but an Excel workbook/],
    ['plan.csv', ' <!DOCTYPE html><table>', /but a web page/],
    ['plan.csv', '%PDF-1.7\n', /but a PDF document/],
    ['plan.csv', Buffer.concat([Buffer.alloc(80_000, 'a'), Buffer.from([0])]), /no known kind of file/],
    ['plan.csv', '', /is empty/],
    ['plan.xls', oldOffice('Workbook'), /Save it as XLSX/],
    ['plan.exe', 'MZ', /Accepted endings are: csv/],
  ]
  for (const [name, body, words] of refused) {
    const answer = await put(ana, name, body)
    assert.equal(answer.status, 422, String(words))
    assert.match((await problem(answer)).detail, words)
  }
  assert.equal((await readdir(app.fileFolder, { recursive: true })).length, before)
})

test('a name keeps neither folders nor control characters', async () => {
  assert.equal((await keep('..\\..\\etc/pass\u0000wd\r\n\u202e.csv', 'a,b')).name, 'passwd.csv')
  assert.equal((await put(ana, '../', 'a,b')).status, 422)
})

test('more than 100 MB is refused, whether or not the sender says so beforehand', async () => {
  const told = await put(ana, 'large.csv', 'a,b', { 'content-length': '100000001' })
  assert.equal((await problem(told)).kind, 'too-large')
  let pieces = 0
  const untold = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      pieces++
      controller.enqueue(new Uint8Array(1_000_000).fill(97))
    },
  })
  assert.equal((await problem(await put(ana, 'large.csv', untold))).kind, 'too-large')
  assert.ok(pieces < 110, 'it stops reading soon after the limit')
})

test('a sender that falls silent is refused, and nothing is kept', async () => {
  const silent = new ReadableStream<Uint8Array>({ start: (controller) => controller.enqueue(Buffer.from('a,b\n')) })
  const upload = keepFile(app.contextOf(ana), { name: 'slow.csv' }, silent, { idleSeconds: 0.05, wholeSeconds: 1 })
  await assert.rejects(upload, (error) => error instanceof Refusal && /arrived too slowly/.test(error.message))
  const rows = await app.db.selectFrom('stored_file').select('id').where('name', '=', 'slow.csv').execute()
  assert.equal(rows.length, 0)
})

test('only the sender and those who read everything fetch it; never another agency', async () => {
  const { id } = await keep('mine.csv', 'a,b')
  assert.equal((await app.request(auditor, `/api/files/${id}`)).status, 200)
  for (const person of [ben, stranger]) assert.equal((await app.request(person, `/api/files/${id}`)).status, 404)
  assert.equal((await app.request(visitor, `/api/files/${id}`)).status, 401)
  assert.equal((await put(visitor, 'mine.csv', 'a,b')).status, 401)
})

test('nobody can change what was recorded of a file', async () => {
  const { id } = await keep('mine.csv', 'a,b')
  const forge = app.contextOf(ana).transaction((db) =>
    db
      .updateTable('stored_file')
      .set({ sha256: '0'.repeat(64) })
      .where('id', '=', id)
      .execute(),
  )
  await assert.rejects(forge, /permission denied/)
})
