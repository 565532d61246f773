import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import { testApp } from '@pilothouse/platform/testing/test-app'
import { recordAuthorization, withdrawAuthorization } from '../authorizations/contract.ts'
import { listCatalogue, proposeEntry } from '../catalogue/contract.ts'
import { exampleAuthorization, exampleModel, examplePrice, exampleProvider } from '../example.ts'
import { recordProvider } from '../providers/contract.ts'
import { toolRoutes } from '../server.ts'
import * as contract from './contract.ts'
import { priceOn } from './price.ts'

const app = await testApp(toolRoutes)
after(app.close)
const agency = await exampleAgency(app.db)
const other = await exampleAgency(app.db, 'OTH')
const olga = examplePerson(agency, 'Olga Owner', ['use-case owner'])
const rita = examplePerson(agency, 'Rita Reviewer', ['reviewer'], 'procurement')
const otto = examplePerson(other, 'Otto Other', ['administrator'])
const { id: providerId } = (await app.as(olga, recordProvider, exampleProvider)).body
let count = 0
const newEntry = async () =>
  (await app.as(olga, proposeEntry, exampleModel(providerId, { key: `model/n${++count}` }))).body.id

test('a price that was in effect is never changed; the next one begins later', async () => {
  const entryId = await newEntry()
  assert.equal((await app.as(olga, contract.setPrice, { entryId, ...examplePrice })).status, 403)
  assert.equal((await app.as(rita, contract.setPrice, { entryId, ...examplePrice })).status, 200)
  const tried = async (effectiveFrom: string) =>
    (await app.as(rita, contract.setPrice, { entryId, ...examplePrice, usd: 1, effectiveFrom })).status
  assert.equal(await tried('2026-03-01'), 409, 'the same day')
  assert.equal(await tried('2026-02-01'), 409, 'before it')
  assert.equal(await tried('2026-11-01'), 409, 'in the past, where calls were paid already')
  assert.equal(await tried('2027-01-01'), 200)
  const { body } = await app.as(rita, contract.setPrice, { entryId, ...examplePrice, unit: 'million output tokens' })
  assert.equal(priceOn(body, 'million input tokens', '2026-12-31')?.usd, 2.5)
  assert.equal(priceOn(body, 'million input tokens', '2027-01-01')?.usd, 1)
  assert.equal(priceOn(body, 'million input tokens', '2026-02-28'), undefined)
})

test('a price is taken back only before it begins', async () => {
  const entryId = await newEntry()
  const [inEffect] = (await app.as(rita, contract.setPrice, { entryId, ...examplePrice })).body
  assert.equal((await app.as(rita, contract.withdrawPrice, { priceId: inEffect?.id ?? '' })).status, 409)
  const future = { entryId, ...examplePrice, effectiveFrom: '2027-05-01' }
  const [later] = (await app.as(rita, contract.setPrice, future)).body
  const { body } = await app.as(rita, contract.withdrawPrice, { priceId: later?.id ?? '' })
  assert.equal(priceOn(body, 'million input tokens', '2027-06-01')?.usd, 2.5)
  assert.equal((await app.as(rita, contract.withdrawPrice, { priceId: later?.id ?? '' })).status, 409)
  assert.equal((await app.as(rita, contract.setPrice, future)).status, 200, 'the day is free again')
})

test('prices below zero, endless and without a source are refused', async () => {
  const entryId = await newEntry()
  for (const wrong of [
    { usd: -0.01 },
    { usd: 2_000_000 },
    { usd: 'free' },
    { source: '' },
    { effectiveFrom: '2026-13-01' },
  ])
    assert.equal(
      (
        await app.request(rita, `/api/tools/catalogue/${entryId}/prices`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ ...examplePrice, ...wrong }),
        })
      ).status,
      422,
    )
})

test('the database itself refuses to change what a price was', async () => {
  const entryId = await newEntry()
  await app.as(rita, contract.setPrice, { entryId, ...examplePrice })
  const change = app.contextOf(rita).transaction((db) => db.updateTable('entry_price').set({ usd: '0' }).execute())
  await assert.rejects(change, /permission denied/)
})

test('an authorization is recorded once granted, and withdrawn with a reason', async () => {
  const entryId = await newEntry()
  const early = await app.as(rita, recordAuthorization, { entryId, ...exampleAuthorization, grantedOn: '2026-12-01' })
  assert.equal(early.problem?.fields?.['grantedOn'], 'Give the day on which it was granted.')
  const reversed = await app.as(rita, recordAuthorization, {
    entryId,
    ...exampleAuthorization,
    expiresOn: '2026-01-01',
  })
  assert.equal(reversed.problem?.fields?.['expiresOn'], 'The last day comes before the first.')
  assert.equal((await app.as(olga, recordAuthorization, { entryId, ...exampleAuthorization })).status, 403)
  const [row] = (await app.as(rita, recordAuthorization, { entryId, ...exampleAuthorization })).body
  const inForce = async () =>
    (await app.as(olga, listCatalogue, {})).body.find(({ entry }) => entry.id === entryId)?.authorized
  assert.deepEqual(await inForce(), ['FedRAMP moderate'])
  const withdrawal = { authorizationId: row?.id ?? '', reason: 'Revoked by the sponsor.' }
  assert.equal((await app.as(otto, withdrawAuthorization, withdrawal)).status, 404)
  await app.as(rita, withdrawAuthorization, withdrawal)
  assert.deepEqual(await inForce(), [])
  assert.equal((await app.as(rita, withdrawAuthorization, withdrawal)).status, 409)
})

test('another agency neither sets nor withdraws a price', async () => {
  const entryId = await newEntry()
  const [price] = (await app.as(rita, contract.setPrice, { entryId, ...examplePrice, effectiveFrom: '2027-01-01' }))
    .body
  assert.equal((await app.as(otto, contract.setPrice, { entryId, ...examplePrice })).status, 404)
  assert.equal((await app.as(otto, contract.withdrawPrice, { priceId: price?.id ?? '' })).status, 404)
})
