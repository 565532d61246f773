import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { demoId } from '../demo/demo-people.ts'
import { seedDemoPeople } from '../demo/seed-demo-people.ts'
import { whoAmIEndpoint } from '../sign-in/contract.ts'
import { identityApp } from '../testing/identity-app.ts'
import { endSessionEndpoint, listSessionsEndpoint, listSignInsEndpoint } from './contract.ts'

const app = await identityApp()
after(app.close)
await seedDemoPeople(app.db, app.now())
const personId = demoId('Amara Okafor')
const noor = await app.signedIn(demoId('Noor Haddad'))
const rosa = await app.signedIn(demoId('Rosa Delgado'))
const mateo = await app.signedIn(demoId('Mateo Villanueva'))

test('people see where they are signed in, and end a session from afar, at once', async () => {
  const desk = await app.signedIn(personId)
  const first = (await desk.call(listSessionsEndpoint, {})).body
  const phone = await app.signedIn(personId)
  const both = (await desk.call(listSessionsEndpoint, {})).body
  assert.deepEqual([first.length, both.length], [1, 2])
  const sessionId = both.find(({ id }) => id !== first[0]?.id)?.id ?? ''
  assert.equal((await desk.call(endSessionEndpoint, { sessionId })).status, 200)
  assert.equal((await phone.call(whoAmIEndpoint, {})).body.via, 'visitor')
  assert.equal((await desk.call(whoAmIEndpoint, {})).body.name, 'Amara Okafor')
})

test('an administrator of the agency ends the sessions of its people; colleagues and other agencies do not', async () => {
  const desk = await app.signedIn(personId)
  const sessionId = (await noor.call(listSessionsEndpoint, { personId })).body[0]?.id ?? ''
  assert.equal((await mateo.call(listSessionsEndpoint, { personId })).status, 403)
  assert.equal((await mateo.call(endSessionEndpoint, { sessionId })).status, 403)
  assert.deepEqual((await rosa.call(listSessionsEndpoint, { personId })).body, [])
  assert.equal((await rosa.call(endSessionEndpoint, { sessionId })).status, 404)
  assert.equal((await desk.call(whoAmIEndpoint, {})).body.via, 'session')
  assert.equal((await noor.call(endSessionEndpoint, { sessionId })).status, 200)
  assert.equal((await desk.call(whoAmIEndpoint, {})).body.via, 'visitor')
})

test('a visitor sees no sessions', async () => {
  assert.equal((await app.browser().call(listSessionsEndpoint, {})).status, 401)
})

test('people see when they came and who tried in vain; so does an administrator of the agency, and nobody else', async () => {
  const desk = await app.signedIn(personId)
  await desk.tell('POST', '/api/auth/sign-in/email', { email: 'amara.okafor@dpws.example.gov', password: 'not hers' })
  await app.identity.settled()
  const own = (await desk.call(listSignInsEndpoint, {})).body
  assert.deepEqual([own[0]?.event, own[0]?.provider], ['sign-in failed', 'password'])
  assert.deepEqual([own[1]?.event, own[1]?.provider], ['signed in', 'demonstration'])
  assert.deepEqual((await noor.call(listSignInsEndpoint, { personId })).body, own)
  assert.equal((await mateo.call(listSignInsEndpoint, { personId })).status, 403)
  assert.deepEqual((await rosa.call(listSignInsEndpoint, { personId })).body, [])
  assert.equal((await app.browser().call(listSignInsEndpoint, {})).status, 401)
})
