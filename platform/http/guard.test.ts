import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import pino from 'pino'
import { answerError } from './answer-error.ts'
import { nameRequest, protectBrowser, sameOriginOnly } from './guard.ts'
import type { HttpEnv } from './serve.ts'

const app = new Hono<HttpEnv>()
app.onError(answerError(pino({ level: 'silent' })))
app.use(nameRequest, protectBrowser(true), sameOriginOnly('https://pilothouse.example.gov'))
app.all('/', (c) => c.text('in'))

const post = (headers: Record<string, string>) => app.request('/', { method: 'POST', headers })

test('a change that another site made the browser send is refused', async () => {
  for (const headers of [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site', origin: 'https://pilothouse.example.gov' },
    { origin: 'https://elsewhere.example.com' },
    { origin: 'null' },
    {},
  ]) {
    assert.equal((await post(headers)).status, 403, JSON.stringify(headers))
  }
})

test('our own pages, and programs with a token, come through', async () => {
  assert.equal((await post({ 'sec-fetch-site': 'same-origin' })).status, 200)
  assert.equal((await post({ origin: 'https://pilothouse.example.gov' })).status, 200)
  assert.equal((await post({ authorization: 'Bearer plt_x' })).status, 200)
  assert.equal((await app.request('/')).status, 200)
})

test('no inline script, no framing, no sniffing; TLS is remembered', async () => {
  const { headers } = await app.request('/')
  const policy = headers.get('content-security-policy') ?? ''
  assert.match(policy, /script-src 'self'(;|$)/)
  assert.match(policy, /frame-ancestors 'none'/)
  assert.equal(headers.get('x-content-type-options'), 'nosniff')
  assert.match(headers.get('strict-transport-security') ?? '', /max-age=31536000/)
  assert.match(headers.get('x-request-id') ?? '', /^[0-9a-f-]{36}$/)
})
