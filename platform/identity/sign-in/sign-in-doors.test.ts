import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { describeDoors } from '../../http/openapi.ts'
import { identityApp } from '../testing/identity-app.ts'
import { signInDoors } from './sign-in-doors.ts'

const app = await identityApp()
after(app.close)

test('each door of sign-in that is described is there', async () => {
  const missing: string[] = []
  for (const { method, path } of signInDoors) {
    const body = method === 'GET' ? {} : { body: '{}', headers: { 'content-type': 'application/json' } }
    const answer = await app.browser().fetch(path.replace(':provider', 'example'), { method, ...body })
    if (answer.status === 404) missing.push(path)
  }
  assert.deepEqual(missing, [])
})

test('the description says which need a session, and that no token opens them', () => {
  const described: unknown = describeDoors([], 'https://pilothouse.example.gov', signInDoors)
  const { paths } = JSON.parse(JSON.stringify(described))
  assert.equal(Object.keys(paths).length, signInDoors.length)
  assert.deepEqual(paths['/api/auth/sign-in/email'].post.security, [])
  assert.deepEqual(paths['/api/auth/change-password'].post.security, [{ session: [] }])
})
