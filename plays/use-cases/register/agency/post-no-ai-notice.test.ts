import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import { visitor } from '@pilothouse/platform/identity/person'
import { testApp } from '@pilothouse/platform/testing/test-app'
import { postNoAiNotice, previewPublication, publishRegister, withdrawNoAiNotice } from '../contract.ts'
import { recordExample } from '../example-register.ts'
import { registerRoutes } from '../server.ts'

const app = await testApp((routes) => registerRoutes(routes))
after(app.close)
const agency = await exampleAgency(app.db)
const cora = examplePerson(agency, 'Cora Lindqvist', ['chief AI officer'])
const notice = {
  statement: 'The Department of DLN uses no artificial intelligence as of today.',
  reason: 'Asked every office in October.',
}
const read = async (address: string) => (await app.request(visitor, address)).text()

test('only those who publish may post the notice', async () => {
  assert.equal((await app.as(examplePerson(agency, 'Sam Staff'), postNoAiNotice, notice)).status, 403)
  assert.equal((await app.as(visitor, postNoAiNotice, notice)).status, 401)
})

test('there is nothing to publish before there is a use', async () => {
  const { hash, changesAnything } = (await app.as(cora, previewPublication, {})).body
  assert.equal(changesAnything, false)
  assert.equal((await app.as(cora, publishRegister, { hash, reason: 'Yearly.' })).status, 409)
})

test('the notice is a decision that the public reads', async () => {
  const { body } = await app.as(cora, postNoAiNotice, notice)
  assert.deepEqual([body.kind, body.number], ['no-ai notice posted', 1])
  assert.match(await read('/ai'), /Department of DLN uses no AI/)
  assert.match(await read('/ai'), /uses no artificial intelligence as of today/)
})

test('it is taken down once, by a decision', async () => {
  assert.equal((await app.as(cora, withdrawNoAiNotice, { reason: 'A pilot begins.' })).status, 200)
  assert.equal((await app.as(cora, withdrawNoAiNotice, { reason: 'Again.' })).status, 409)
  assert.doesNotMatch(await read('/register'), /uses no artificial intelligence/)
})

test('publishing the first use takes the notice down, and says so before', async () => {
  await app.as(cora, postNoAiNotice, notice)
  await recordExample(app.contextOf(cora), agency.component.id, { title: 'Write delay notices' })
  const seen = (await app.as(cora, previewPublication, {})).body
  assert.equal(seen.endsNotice, true)
  await app.as(cora, publishRegister, { hash: seen.hash, reason: 'The first use.' })
  assert.doesNotMatch(await read('/register'), /uses no artificial intelligence/)
})

test('a notice that the record contradicts is refused', async () => {
  const answer = await app.as(cora, postNoAiNotice, notice)
  assert.equal(answer.status, 409)
  assert.match(answer.problem?.detail ?? '', /Write delay notices/)
})
