import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { fileRoutes } from '@pilothouse/platform/files/server'
import { StoredFile } from '@pilothouse/platform/files/stored-file'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import { testApp } from '@pilothouse/platform/testing/test-app'
import { proposeEntry } from '../catalogue/contract.ts'
import { exampleModel, exampleProvider } from '../example.ts'
import { recordProvider } from '../providers/contract.ts'
import { toolRoutes } from '../server.ts'
import * as contract from './contract.ts'
import { backingOf } from './fact-sheet.ts'
import { missingDocuments } from './vendor-document.ts'

const app = await testApp((routes) => {
  toolRoutes(routes)
  fileRoutes(routes)
})
after(app.close)
const agency = await exampleAgency(app.db)
const other = await exampleAgency(app.db, 'OTH')
const olga = examplePerson(agency, 'Olga Owner', ['use-case owner'])
const rita = examplePerson(agency, 'Rita Reviewer', ['reviewer'], 'legal')
const otto = examplePerson(other, 'Otto Other', ['administrator'])
const { id: providerId } = (await app.as(olga, recordProvider, exampleProvider)).body
let count = 0
const newEntry = async () =>
  (await app.as(olga, proposeEntry, exampleModel(providerId, { key: `model/n${++count}` }))).body.id
const card = {
  kind: 'model card' as const,
  title: 'Model card of Meridian Large',
  state: 'received' as const,
  url: 'https://meridian.example/card',
  fileId: null,
  datedOn: '2026-05-01',
}
const upload = async () => {
  const answer = await app.request(rita, '/api/files?name=card.txt', { method: 'PUT', body: 'What the model can do.' })
  return StoredFile.parse(await answer.json())
}

test('all four documents of M-26-04 are missing until they are there and good enough', async () => {
  const entryId = await newEntry()
  const { documents } = (await app.as(olga, contract.openDocuments, { entryId })).body
  assert.equal(missingDocuments(documents).length, 4)
  assert.equal((await app.as(olga, contract.recordDocument, { entryId, ...card })).status, 403)
  const [received] = (await app.as(rita, contract.recordDocument, { entryId, ...card })).body
  const judged = { documentId: received?.id ?? '', state: 'not enough' as const, note: 'No figures for our language.' }
  assert.equal((await app.as(rita, contract.judgeDocument, { ...judged, note: '' })).status, 422)
  const after = (await app.as(rita, contract.judgeDocument, judged)).body
  assert.equal(missingDocuments(after).length, 4)
  assert.equal((await app.as(rita, contract.judgeDocument, { ...judged, state: 'accepted' })).status, 409)
  const better = (await app.as(rita, contract.recordDocument, { entryId, ...card })).body
  assert.deepEqual(missingDocuments(better), ['acceptable-use policy', 'end-user resources', 'feedback channel'])
})

test('a document has a link or a file, unless it was only asked for', async () => {
  const entryId = await newEntry()
  const empty = { entryId, ...card, url: '' }
  assert.equal((await app.as(rita, contract.recordDocument, empty)).status, 422)
  assert.equal((await app.as(rita, contract.recordDocument, { ...empty, url: 'file:///etc/passwd' })).status, 422)
  const { body } = await app.as(rita, contract.recordDocument, { ...empty, state: 'asked for' })
  assert.equal(missingDocuments(body).length, 4)
})

test('the file of a document is one’s own upload, and everybody in the agency may fetch it then', async () => {
  const entryId = await newEntry()
  const { id: fileId } = await upload()
  const cora = examplePerson(agency, 'Cora Chief', ['chief AI officer'])
  assert.equal((await app.as(cora, contract.recordDocument, { entryId, ...card, fileId })).status, 422)
  const strange = { entryId, ...card, fileId: randomUUID() }
  assert.equal((await app.as(rita, contract.recordDocument, strange)).status, 422)
  const [kept] = (await app.as(rita, contract.recordDocument, { entryId, ...card, fileId })).body
  const address = `/api/tools/documents/${kept?.id ?? ''}/file`
  assert.equal(await (await app.request(olga, address)).text(), 'What the model can do.')
  assert.equal((await app.request(otto, address)).status, 404)
})

test('a claim without evidence is counted as bare; evidence is a document of the same entry', async () => {
  const [entryId, otherEntry] = [await newEntry(), await newEntry()]
  const [own] = (await app.as(rita, contract.recordDocument, { entryId, ...card })).body
  const [strange] = (await app.as(rita, contract.recordDocument, { entryId: otherEntry, ...card })).body
  const save = (claims: object, version = 0) =>
    app.as(rita, contract.saveFactSheet, { entryId, version, suppliedBy: 'Meridian, by mail', claims: { ...claims } })
  const bare = { text: '98 percent right.', url: '', documentId: null }
  assert.equal((await save({ metrics: { ...bare, documentId: strange?.id ?? null } })).status, 422)
  assert.equal((await save({ colour: bare })).status, 422)
  assert.equal((await save({ metrics: { ...bare, text: 'x'.repeat(9000) } })).status, 422)
  const { body } = await save({ metrics: bare, bias: { ...bare, documentId: own?.id ?? null } })
  const backing = backingOf(body?.claims ?? {})
  assert.deepEqual([backing.backed, backing.bare, backing.blank.length], [['bias'], ['metrics'], 12])
  assert.equal((await save({ metrics: bare })).status, 409)
  assert.equal((await save({ metrics: bare }, 1)).body?.version, 2)
})

test('another agency neither reads nor writes what a vendor gave', async () => {
  const entryId = await newEntry()
  const [kept] = (await app.as(rita, contract.recordDocument, { entryId, ...card })).body
  const documentId = kept?.id ?? ''
  assert.equal((await app.as(otto, contract.openDocuments, { entryId })).status, 404)
  assert.equal((await app.as(otto, contract.recordDocument, { entryId, ...card })).status, 404)
  assert.equal((await app.as(otto, contract.judgeDocument, { documentId, state: 'accepted', note: '' })).status, 404)
  const sheet = { entryId, version: 0, suppliedBy: 'Somebody', claims: {} }
  assert.equal((await app.as(otto, contract.saveFactSheet, sheet)).status, 404)
})
