import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { withinAgency } from '../database/connect.ts'
import { demoId } from './demo/demo-people.ts'
import { seedDemoPeople } from './demo/seed-demo-people.ts'
import { invitePersonEndpoint } from './invitations/contract.ts'
import { addGroupRoleEndpoint } from './roles/contract.ts'
import { identityApp } from './testing/identity-app.ts'
import { issueApiTokenEndpoint } from './tokens/contract.ts'

// What one agency can do to another's rows with SQL of its choice, as the role that requests run as.

const app = await identityApp()
after(app.close)
await seedDemoPeople(app.db, app.now())
const noor = await app.signedIn(demoId('Noor Haddad'))
await noor.call(invitePersonEndpoint, {
  name: 'New',
  email: 'new@dpws.example.gov',
  organisationId: demoId('DPWS'),
  role: 'staff',
})
await noor.call(addGroupRoleEndpoint, { groupName: 'Staff', organisationId: demoId('DPWS'), role: 'staff' })
await noor.call(issueApiTokenEndpoint, { name: 'Report', scopes: ['identity:read'], days: 3 })

const tables = ['person', 'held_role', 'group_role', 'api_token', 'invitation', 'session']
const inCity = (statement: string) =>
  withinAgency(app.db, demoId('CAF'), (db) => sql.raw<{ n: number }>(statement).execute(db))
const asVisitor = (statement: string) =>
  withinAgency(app.db, null, (db) => sql.raw<{ n: number }>(statement).execute(db))
const theirs = (table: string) =>
  table === 'session' ? `person_id in ('${demoId('Noor Haddad')}')` : `agency_id = '${demoId('DPWS')}'`

test('no row of another agency can be read', async () => {
  for (const table of tables) {
    const there = await sql
      .raw<{ n: number }>(`select count(id)::int as n from ${table} where ${theirs(table)}`)
      .execute(app.db)
    assert.ok((there.rows[0]?.n ?? 0) > 0, `${table} has rows to hide`)
    for (const reach of [inCity, asVisitor]) {
      const { rows } = await reach(`select count(id)::int as n from ${table} where ${theirs(table)}`)
      assert.equal(rows[0]?.n, 0, table)
    }
  }
})

test('no row of another agency can be changed', async () => {
  const changes = {
    person: 'deactivated_at = now()',
    held_role: 'withdrawn_at = now()',
    group_role: 'withdrawn_at = now()',
    api_token: 'revoked_at = now()',
    invitation: 'withdrawn_at = now()',
    organisation: `name = 'Taken'`,
  }
  for (const [table, change] of Object.entries(changes)) {
    assert.equal(
      (await inCity(`update ${table} set ${change} where agency_id = '${demoId('DPWS')}'`)).numAffectedRows,
      0n,
      table,
    )
  }
  assert.equal((await inCity(`delete from session where ${theirs('session')}`)).numAffectedRows, 0n)
})

test('nobody and nothing can be put into another agency', async () => {
  const inserts = [
    `insert into person (agency_id, name, email) values ('${demoId('DPWS')}', 'Mole', 'mole@example.gov')`,
    `insert into held_role (agency_id, person_id, organisation_id, role, granted_by) values ('${demoId('DPWS')}', '${demoId('Amara Okafor')}', '${demoId('DPWS')}', 'administrator', 'x')`,
    `insert into group_role (agency_id, group_name, organisation_id, role) values ('${demoId('DPWS')}', 'Moles', '${demoId('DPWS')}', 'administrator')`,
    `insert into organisation (kind, name, abbreviation, agency_id, parent_id, path) values ('component', 'Burrow', 'B', '${demoId('DPWS')}', '${demoId('DPWS')}', '/burrow/')`,
  ]
  for (const insert of inserts) await assert.rejects(inCity(insert), /row-level security/, insert)
})

const grant = (personId: string, organisationId: string) =>
  inCity(
    `insert into held_role (agency_id, person_id, organisation_id, role, granted_by) values ('${demoId('CAF')}', '${personId}', '${organisationId}', 'auditor', 'x')`,
  )

test('a role cannot reach across: person and organisation must be of the row’s own agency', async () => {
  await assert.rejects(grant(demoId('Amara Okafor'), demoId('CAF')), /foreign key/)
  await assert.rejects(grant(demoId('Peter Nakai'), demoId('DPWS')), /foreign key/)
})

test('passwords, second factors, passkeys, secrets and hashes are out of reach, even one’s own', async () => {
  for (const table of ['account', 'verification', 'two_factor', 'passkey', 'attempt'])
    await assert.rejects(inCity(`select * from ${table}`), /permission denied/, table)
  for (const [table, column] of [
    ['session', 'token'],
    ['api_token', 'hash'],
    ['invitation', 'hash'],
  ]) {
    await assert.rejects(inCity(`select ${column} from ${table}`), /permission denied/, table)
  }
  await assert.rejects(inCity(`update person set email = 'taken@example.gov'`), /permission denied/)
  await assert.rejects(inCity(`update person set provider_groups = '["Admins"]'`), /permission denied/)
  await assert.rejects(
    inCity(`select announce_sign_in_change('${demoId('Amara Okafor')}', 'password set', 'password')`),
    /permission denied/,
  )
})
