import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { acceptInvitationEndpoint, invitePersonEndpoint } from '../invitations/contract.ts'
import { listPeopleEndpoint } from '../people/contract.ts'
import { createFirstAdministrator } from '../setup/create-first-administrator.ts'
import { whoAmIEndpoint } from '../sign-in/contract.ts'
import { demoId } from '../demo/demo-people.ts'
import { seedDemoPeople } from '../demo/seed-demo-people.ts'
import { identityApp } from '../testing/identity-app.ts'
import * as doors from './contract.ts'

const app = await identityApp()
after(app.close)
const wish = {
  kind: 'government',
  organisation: 'State of Alderland',
  abbreviation: 'AL',
  name: 'Ines Moreau',
  email: 'Ines.Moreau@alderland.example.gov',
  password: 'long enough to be a password',
} as const
const { agencyId: governmentId, personId } = await createFirstAdministrator(app.identity, wish)
const ines = await app.signedIn(personId)
await seedDemoPeople(app.db, app.now())
const noor = await app.signedIn(demoId('Noor Haddad'))
const names = { publicEmail: '', abbreviation: 'X' }

test('the first administrator signs in with the chosen password, and there is no second first', async () => {
  const browser = app.browser()
  const { status } = await browser.tell('POST', '/api/auth/sign-in/email', {
    email: wish.email,
    password: wish.password,
  })
  assert.equal(status, 200)
  assert.deepEqual(
    (await browser.call(whoAmIEndpoint, {})).body.roles.map(({ role }) => role),
    ['administrator'],
  )
  await assert.rejects(
    createFirstAdministrator(app.identity, { ...wish, email: 'other@alderland.example.gov' }),
    /has an administrator already/,
  )
})

test('a first administrator with a short password or no address is refused, naming both', async () => {
  await assert.rejects(
    createFirstAdministrator(app.identity, { ...wish, email: 'nobody', password: 'short' }),
    /email: .*password: /,
  )
})

test('a government makes an agency and invites its first administrator, who is on their own from there', async () => {
  const added = await ines.call(doors.addOrganisationEndpoint, {
    ...names,
    parentId: governmentId,
    kind: 'agency',
    name: 'Department of Ferries',
  })
  assert.equal(added.status, 200)
  const agency = added.body
  assert.equal(agency.path, `/${governmentId}/${agency.id}/`)
  assert.equal(agency.agencyId, agency.id)

  const invite = { organisationId: agency.id, name: 'Olu Bako', email: 'olu@ferries.example.gov' }
  assert.equal((await ines.call(invitePersonEndpoint, { ...invite, role: 'auditor' })).status, 403)
  assert.equal((await ines.call(invitePersonEndpoint, { ...invite, role: 'administrator' })).status, 200)
  const secret = /invitation#(\S+)/.exec((await app.lettersTo(invite.email)).at(-1) ?? '')?.[1] ?? ''
  await app.browser().call(acceptInvitationEndpoint, { secret, name: 'Olu Bako', password: 'a password that is long' })
  const olu = app.browser()
  await olu.tell('POST', '/api/auth/sign-in/email', { email: invite.email, password: 'a password that is long' })
  const component = await olu.call(doors.addOrganisationEndpoint, {
    ...names,
    parentId: agency.id,
    kind: 'component',
    name: 'Northern Fleet',
  })
  assert.equal(component.body.path, `${agency.path}${component.body.id}/`)

  const seen = (await ines.call(doors.listOrganisationsEndpoint, {})).body.map(({ name }) => name)
  assert.deepEqual(seen, ['State of Alderland', 'Department of Ferries'])
  assert.deepEqual(
    (await ines.call(listPeopleEndpoint, {})).body.map(({ name }) => name),
    ['Ines Moreau'],
  )
  assert.equal(
    (
      await ines.call(doors.addOrganisationEndpoint, {
        ...names,
        parentId: component.body.id,
        kind: 'office',
        name: 'Snoop',
      })
    ).status,
    404,
  )

  assert.equal((await ines.call(doors.deactivateOrganisationEndpoint, { organisationId: agency.id })).status, 409)
  await olu.call(doors.deactivateOrganisationEndpoint, { organisationId: component.body.id })
  assert.equal((await olu.call(doors.deactivateOrganisationEndpoint, { organisationId: agency.id })).status, 409)
  assert.equal((await ines.call(doors.deactivateOrganisationEndpoint, { organisationId: agency.id })).status, 200)
  assert.equal((await olu.call(whoAmIEndpoint, {})).body.via, 'visitor')
  assert.equal((await ines.call(doors.reactivateOrganisationEndpoint, { organisationId: agency.id })).status, 200)
})

const add = (parentId: string, kind: 'government' | 'agency' | 'component' | 'office') =>
  noor.call(doors.addOrganisationEndpoint, { ...names, parentId, kind, name: 'New part' })

test('an administrator of an agency makes no agencies, and puts nothing where it may not stand', async () => {
  assert.equal((await add(governmentId, 'agency')).status, 404)
  assert.equal((await add(demoId('DPWS'), 'agency')).status, 422)
  assert.equal((await add(demoId('DPWS'), 'government')).status, 422)
  assert.equal((await add(demoId('OPS'), 'component')).status, 422)
  assert.equal((await add(demoId('OPS'), 'office')).status, 200)
})

test('another agency’s organisation can be neither seen, renamed nor closed', async () => {
  const organisationId = demoId('WTR')
  assert.equal(
    (await noor.call(doors.renameOrganisationEndpoint, { ...names, organisationId, name: 'Taken' })).status,
    404,
  )
  assert.equal((await noor.call(doors.deactivateOrganisationEndpoint, { organisationId })).status, 404)
  const seen = (await noor.call(doors.listOrganisationsEndpoint, {})).body
  assert.ok(seen.every(({ agencyId }) => agencyId === demoId('DPWS')))
})

test('only administrators change the tree', async () => {
  const amara = await app.signedIn(demoId('Amara Okafor'))
  assert.equal(
    (await amara.call(doors.renameOrganisationEndpoint, { ...names, organisationId: demoId('DCO'), name: 'Mine' }))
      .status,
    403,
  )
  assert.equal((await app.browser().call(doors.listOrganisationsEndpoint, {})).status, 401)
})

test('a renaming is in the ledger with the old name', async () => {
  const organisationId = demoId('OPS')
  await noor.call(doors.renameOrganisationEndpoint, {
    organisationId,
    name: 'Office of Permits',
    abbreviation: 'OP',
    publicEmail: 'permits@dpws.example.gov',
  })
  const entry = await app.db
    .selectFrom('ledger_entry')
    .select('body')
    .where('event', '=', 'organisation renamed')
    .executeTakeFirstOrThrow()
  assert.match(entry.body, /"name":"Office of Permit Services"/)
})
