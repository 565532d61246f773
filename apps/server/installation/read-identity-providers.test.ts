import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { exampleAgency } from '@pilothouse/platform/identity/example-people'
import { testWorld } from '@pilothouse/platform/testing/test-context'
import { readIdentityProviders } from './read-identity-providers.ts'

const world = await testWorld()
const folder = await mkdtemp(path.join(os.tmpdir(), 'pilothouse-providers-'))
after(async () => {
  await world.close()
  await rm(folder, { recursive: true })
})
const agency = await exampleAgency(world.db, 'DLN')
const entry = {
  id: 'agency-login',
  name: 'Agency sign-in',
  agency: 'DLN',
  discoveryUrl: 'https://login.dln.example.gov/.well-known/openid-configuration',
  clientId: 'pilothouse',
  clientSecret: 'secret',
}

async function read(content: unknown) {
  const file = path.join(folder, 'providers.json')
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content))
  return readIdentityProviders(world.db, file)
}

test('a provider belongs to the agency that the file names', async () => {
  const [provider] = await read([entry])
  assert.deepEqual([provider?.agencyId, provider?.scopes], [agency.id, ['openid', 'email', 'profile']])
  assert.deepEqual(await readIdentityProviders(world.db, undefined), [])
})

test('a wrong file is refused whole, with the place and the reason', async () => {
  await assert.rejects(read('{'), /cannot be used: /)
  await assert.rejects(read([{ ...entry, agency: undefined }]), /no list of providers that each name their agency/)
  await assert.rejects(read([entry, { ...entry, agency: 'XYZ' }]), /entry 2 names the agency "XYZ"/)
  await assert.rejects(read([{ ...entry, discoveryUrl: 'login' }]), /entry 1, discoveryUrl: /)
  await assert.rejects(
    read([{ ...entry, privateKey: '-----BEGIN PRIVATE KEY-----' }]),
    /Give either a client secret or a private key/,
  )
  await assert.rejects(readIdentityProviders(world.db, path.join(folder, 'nowhere.json')), /ENOENT/)
})
