import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createContext } from '../create-context.ts'
import { visitor } from '../identity/person.ts'
import { testWorld } from '../testing/test-context.ts'
import { limitVisitors } from './limit-visitors.ts'
import { emptyRoutes } from './serve.ts'

const world = await testWorld()
after(world.close)

function site(baseUrl: string) {
  const { app } = emptyRoutes()
  const installation = { ...world.installation, baseUrl }
  app.use(async (c, next) => {
    c.set('context', createContext({ ...world, installation }, visitor, 'request'))
    await next()
  })
  app.use('/register/*', limitVisitors())
  app.get('/register/page', (c) => c.text('Here it is.'))
  return async (remoteAddress: string, forwarded?: string) =>
    app.request(
      '/register/page',
      { headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded } },
      { incoming: { socket: { remoteAddress } } },
    )
}

test('one address that asks too much is refused in words, and told when to come back; others are not', async () => {
  const get = site('http://localhost:4000')
  const answers = await Promise.all(Array.from({ length: 200 }, (_, at) => get('192.0.2.1', `198.51.100.${at}`)))
  const refused = answers.filter(({ status }) => status === 429)
  assert.ok(answers.length - refused.length >= 100, 'a burst is let through')
  assert.ok(refused.length > 0)
  assert.match(refused[0]?.headers.get('retry-after') ?? '', /^\d+$/)
  assert.match((await refused[0]?.text()) ?? '', /Wait .* then load the page again\./)
  assert.equal((await get('192.0.2.2')).status, 200)
})

test('behind a proxy those who came to it are told apart, by its word and not by theirs', async () => {
  const get = site('https://ai.agency.example.gov')
  const asOne = await Promise.all(Array.from({ length: 200 }, (_, at) => get('192.0.2.9', `10.0.0.${at}, 203.0.113.5`)))
  assert.ok(asOne.some(({ status }) => status === 429))
  assert.equal((await get('192.0.2.9', '203.0.113.6')).status, 200)
})
