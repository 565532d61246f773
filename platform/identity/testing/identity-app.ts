import pino from 'pino'
import { createContext } from '../../create-context.ts'
import { answerError, answerNotFound } from '../../http/answer-error.ts'
import { nameRequest, sameOriginOnly } from '../../http/guard.ts'
import { emptyRoutes } from '../../http/serve.ts'
import { testWorld, type TestWorld } from '../../testing/test-context.ts'
import { identityRoutes } from '../server.ts'
import { createIdentity, type Identity, type IdentitySettings } from '../sign-in/create-identity.ts'
import { createBrowser, type Browser } from './browser.ts'

/** Identity behind its real front door: real cookies, real tokens, real database, real outbox. */
export interface IdentityApp extends TestWorld {
  readonly identity: Identity
  /** The letters to an address, newest last. */
  readonly lettersTo: (address: string) => Promise<string[]>
  /** A new browser; with a token, a program instead. */
  readonly browser: (token?: string) => Browser
  /** A browser that is signed in as somebody, without a password. */
  readonly signedIn: (personId: string) => Promise<Browser>
}

export async function identityApp(settings: Partial<IdentitySettings> = {}): Promise<IdentityApp> {
  const world = await testWorld()
  const { db, database, now, installation } = world
  const identity = createIdentity({
    db,
    pool: database.pool,
    baseUrl: installation.baseUrl,
    secret: 's'.repeat(32),
    demo: false,
    now,
    ...settings,
  })
  const { app } = frontEndpoint(world, identity)
  const browser = (token?: string) => createBrowser((request) => app.request(request), installation.baseUrl, token)
  const signedIn = async (personId: string) => {
    const answer = await identity.signInAs(personId)
    if (!answer.ok) throw new Error(`Nobody could sign in as ${personId}`)
    return createBrowser((request) => app.request(request), installation.baseUrl, undefined, answer)
  }
  const lettersTo = async (address: string) => {
    await identity.settled()
    const rows = await db
      .selectFrom('outbox_message')
      .select('text')
      .where('recipient', '=', address)
      .orderBy('posted_at')
      .execute()
    return rows.map(({ text }) => text ?? '')
  }
  const close = async () => {
    await identity.settled()
    await world.close()
  }
  return { ...world, close, identity, lettersTo, browser, signedIn }
}

function frontEndpoint(world: TestWorld, identity: Identity) {
  const routes = emptyRoutes()
  const { app } = routes
  app.onError(answerError(pino({ level: 'silent' })))
  app.notFound(answerNotFound)
  app.use(nameRequest, sameOriginOnly(world.installation.baseUrl), async (c, next) => {
    c.set('context', createContext(world, await identity.personOf(c.req.raw.headers), c.get('requestId')))
    await next()
  })
  app.on(['GET', 'POST'], '/api/auth/*', (c) => identity.handler(c.req.raw))
  identityRoutes(routes, identity)
  return routes
}
