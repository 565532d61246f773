import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { whoAmIEndpoint } from '../sign-in/contract.ts'
import { identityApp } from '../testing/identity-app.ts'
import { demoSignInEndpoint, listPersonasEndpoint } from './contract.ts'
import { demoId, demoPeople } from './demo-people.ts'
import { seedDemoPeople } from './seed-demo-people.ts'

const demo = await identityApp({ demo: true, secret: '' })
const real = await identityApp()
after(demo.close)
after(real.close)
await seedDemoPeople(demo.db, demo.now())
await seedDemoPeople(real.db, real.now())

test('in the demonstration a visitor becomes any persona without a password', async () => {
  const browser = demo.browser()
  const personas = await browser.call(listPersonasEndpoint, {})
  assert.equal(personas.body.personas.length, demoPeople.length)
  for (const { id, name, agencyName } of personas.body.personas) {
    assert.deepEqual((await browser.call(demoSignInEndpoint, { personId: id })).body, { signedIn: true })
    const me = await browser.call(whoAmIEndpoint, {})
    assert.equal(me.body.name, name)
    assert.equal(me.body.agencyName, agencyName)
    assert.ok(me.body.roles.length > 0)
  }
})

test('the personas hold every role', () => {
  const roles = new Set(demoPeople.flatMap((person) => person.roles.map(({ role }) => role)))
  assert.equal(roles.size, 9)
})

test('a second seeding changes nothing', async () => {
  const count = () =>
    demo.db
      .selectFrom('held_role')
      .select((of) => of.fn.countAll().as('n'))
      .executeTakeFirst()
  const before = await count()
  assert.equal(await seedDemoPeople(demo.db, demo.now()), false)
  assert.deepEqual(await count(), before)
})

test('outside the demonstration both doors are as if they did not exist', async () => {
  const browser = real.browser()
  assert.equal((await browser.call(listPersonasEndpoint, {})).status, 404)
  assert.equal((await browser.call(demoSignInEndpoint, { personId: demoId('Noor Haddad') })).status, 404)
  assert.equal((await browser.call(whoAmIEndpoint, {})).body.via, 'visitor')
})

test('somebody who is no persona cannot be entered as', async () => {
  await demo.db
    .insertInto('person')
    .values({ id: demoId('x'), agency_id: demoId('CAF'), name: 'Real Person', email: 'real@alderfalls.example.gov' })
    .execute()
  assert.equal((await demo.browser().call(demoSignInEndpoint, { personId: demoId('x') })).status, 404)
})
