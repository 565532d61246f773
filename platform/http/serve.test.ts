import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { z } from 'zod'
import { exampleAgency, examplePerson } from '../identity/example-people.ts'
import { anyMember, anyone, holds, visitor } from '../identity/person.ts'
import { Refusal } from '../refusal.ts'
import { testApp } from '../testing/test-app.ts'
import { download, endpoint, listOf, upload } from './endpoint.ts'
import { describeDoors } from './openapi.ts'
import { serve, serveDownload, serveUpload } from './serve.ts'

const lookUp = endpoint({
  method: 'GET',
  path: '/api/test/things/:name',
  summary: 'Looks a thing up',
  allows: anyone,
  input: z.object({ name: z.string(), colour: listOf(z.string()) }),
  output: z.object({ name: z.string(), colours: z.array(z.string()) }),
})
const change = endpoint({
  method: 'POST',
  path: '/api/test/things/:name/change',
  summary: 'Changes a thing',
  allows: (person) => holds(person, ['administrator']),
  input: z.object({ name: z.string(), to: z.string().min(3, 'needs at least three letters') }),
  output: z.object({ to: z.string() }),
})
const fail = endpoint({
  method: 'POST',
  path: '/api/test/fail',
  summary: 'Fails',
  allows: anyMember,
  input: z.object({ how: z.enum(['refusal', 'missing', 'bug']) }),
  output: z.object({}),
})
const keep = download({
  path: '/api/test/kept',
  summary: 'Gives bytes',
  allows: anyone,
  input: z.object({}),
  bodyLimit: 10,
})
const take = upload({
  path: '/api/test/taken',
  summary: 'Takes bytes',
  allows: anyMember,
  input: z.object({ name: z.string() }),
  output: z.object({ size: z.number() }),
  bodyLimit: 10,
})

const privacyReview = {
  what: 'Privacy review',
  who: 'Mina Okafor, privacy officer',
  href: '/use-cases/portfolio?stage=pilot',
  source: 'Agency policy pack, 2026-10',
}

const app = await testApp((routes) => {
  serve(routes, lookUp, async (_, { name, colour }) => ({ name, colours: colour, secret: 'not in the contract' }))
  serve(routes, change, async (_, { to }) => ({ to }))
  serve(routes, fail, async (_, { how }) => {
    if (how === 'refusal')
      throw new Refusal('conflict', 'It was decided already', { fields: { vote: 'Withdraw it first' } })
    if (how === 'missing') throw new Refusal('conflict', 'The pilot may not start yet', { missing: [privacyReview] })
    throw new Error('a password stands in this message')
  })
  serveDownload(routes, keep, async () => ({ fileName: 'straße "1".csv', type: 'text/csv', body: 'a,b' }))
  serveUpload(routes, take, async (_, __, body) => ({ size: (await new Response(body).arrayBuffer()).byteLength }))
})
after(app.close)
const agency = await exampleAgency(app.db)
const ana = examplePerson(agency, 'Ana Ruiz')
const admin = examplePerson(agency, 'Noor Haddad', ['administrator'])

test('only what the contract names leaves the server', async () => {
  const response = await app.request(visitor, '/api/test/things/lamp?colour=red&colour=green')
  assert.deepEqual(await response.json(), { name: 'lamp', colours: ['red', 'green'] })
})

test('who is not signed in is told to, who may not enter is told so', async () => {
  const input = { name: 'lamp', to: 'green' }
  assert.deepEqual(
    [(await app.as(visitor, change, input)).status, (await app.as(ana, change, input)).status],
    [401, 403],
  )
  assert.equal((await app.as(admin, change, input)).body.to, 'green')
})

test('a token enters only where its scopes reach', async () => {
  const token = { ...admin, via: 'token' as const, scopes: ['test:read'] }
  const answer = await app.as(token, change, { name: 'lamp', to: 'green' })
  assert.equal(answer.problem?.detail, 'This token lacks the scope test:write. Its owner can issue one that has it.')
  assert.equal((await app.as(token, lookUp, { name: 'lamp', colour: [] })).status, 200)
})

test('input that does not fit is refused field by field', async () => {
  const { status, problem } = await app.as(admin, change, { name: 'lamp', to: 'x' })
  assert.equal(status, 422)
  assert.deepEqual(problem?.fields, { to: 'needs at least three letters' })
})

test('a refusal keeps its words; a bug keeps them to itself', async () => {
  const refused = await app.as(ana, fail, { how: 'refusal' })
  assert.deepEqual(
    [refused.status, refused.problem?.detail, refused.problem?.fields],
    [409, 'It was decided already', { vote: 'Withdraw it first' }],
  )
  const broken = await app.as(ana, fail, { how: 'bug' })
  assert.equal(broken.status, 500)
  assert.doesNotMatch(JSON.stringify(broken.problem), /password/)
  assert.match(broken.problem?.instance ?? '', /^[0-9a-f-]{36}$/)
})

const post = (body: string, type = 'application/json') =>
  app.request(admin, '/api/test/things/lamp/change', { method: 'POST', body, headers: { 'content-type': type } })

test('what is missing for a yes travels with the refusal', async () => {
  const { status, problem } = await app.as(ana, fail, { how: 'missing' })
  assert.equal(status, 409)
  assert.deepEqual(problem?.missing, [privacyReview])
})

test('a body that is no JSON object, of another type or too large is refused', async () => {
  assert.equal((await post('{')).status, 422)
  assert.equal((await post('[1]')).status, 422)
  assert.equal((await post('{"to":"green"}', 'text/plain')).status, 422)
  assert.equal((await post(JSON.stringify({ to: 'x'.repeat(1_000_001) }))).status, 413)
})

const put = (body: string) => app.request(ana, '/api/test/taken?name=a.txt', { method: 'PUT', body })

test('an upload past its limit is refused, one within it arrives whole', async () => {
  assert.deepEqual(await (await put('0123456789')).json(), { size: 10 })
  assert.equal((await put('0123456789a')).status, 413)
})

test('a download names its file safely', async () => {
  const response = await app.request(visitor, '/api/test/kept')
  assert.equal(
    response.headers.get('content-disposition'),
    `attachment; filename="stra_e _1_.csv"; filename*=UTF-8''stra%C3%9Fe%20%221%22.csv`,
  )
})

test('an address that leads nowhere says so', async () => {
  const response = await app.request(visitor, '/api/test/nowhere')
  assert.equal(response.status, 404)
  assert.equal(response.headers.get('content-type'), 'application/problem+json')
})

test('every door is described, with its scope and its fields', () => {
  const described = JSON.parse(JSON.stringify(describeDoors(app.routes.doors, 'http://pilothouse.test')))
  const post = described.paths['/api/test/things/{name}/change'].post
  assert.deepEqual(post.security, [{ token: ['test:write'] }])
  assert.equal(post.requestBody.content['application/json'].schema.properties.to.minLength, 3)
  assert.equal(described.paths['/api/test/taken'].put.parameters[0].in, 'query')
})

test('zero bytes and broken characters, which no database can keep, are taken out of every text', async () => {
  const changed = await app.as(admin, change, { name: 'lamp', to: 'gr\0een\uD800' })
  assert.equal(changed.body.to, 'green\uFFFD')
  const response = await app.request(visitor, '/api/test/things/la%00mp?colour=re%00d')
  assert.deepEqual(await response.json(), { name: 'lamp', colours: ['red'] })
})
