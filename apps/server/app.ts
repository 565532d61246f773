import { governanceRoutes, publicWaiverPages, stageGate, waiversLink } from '@pilothouse/governance/server'
import type { Logger } from 'pino'
import { createContext, type World } from '@pilothouse/platform/create-context'
import { answerError, answerNotFound } from '@pilothouse/platform/http/answer-error'
import { nameRequest, protectBrowser, sameOriginOnly } from '@pilothouse/platform/http/guard'
import { emptyRoutes, type Routes } from '@pilothouse/platform/http/serve'
import type { Identity } from '@pilothouse/platform/identity/create-identity'
import { identityRoutes } from '@pilothouse/platform/identity/server'
import { fileRoutes } from '@pilothouse/platform/files/server'
import { jobRoutes } from '@pilothouse/platform/jobs/server'
import { ledgerRoutes } from '@pilothouse/platform/ledger/server'
import { mailRoutes } from '@pilothouse/platform/mail/server'
import { responsibleUseRoutes, responsibleUseSources, stopProhibitedUses } from '@pilothouse/responsible-use/server'
import { toolRoutes } from '@pilothouse/tools/server'
import { registerSite } from '@pilothouse/use-cases/register/site'
import { useCaseRoutes } from '@pilothouse/use-cases/server'
import { describeApi } from './describe-api.ts'
import { serveWeb } from './serve-web.ts'

/** What the application is made of. */
export interface Parts {
  readonly world: World
  readonly identity: Identity
  readonly log: Logger
}

/** The whole application: guards, who is asking, every room's doors, the web client. */
export function createApp({ world, identity, log }: Parts): Routes {
  const { baseUrl } = world.installation
  const routes = emptyRoutes()
  const { app } = routes
  app.onError(answerError(log))
  app.notFound(answerNotFound)
  app.get('/healthz', (c) => c.text('ok'))
  app.use(nameRequest, protectBrowser(baseUrl.startsWith('https:')), sameOriginOnly(baseUrl))
  app.use(async (c, next) => {
    c.set('context', createContext(world, await identity.personOf(c.req.raw.headers), c.get('requestId')))
    await next()
  })
  app.on(['GET', 'POST'], '/api/auth/*', (c) => identity.handler(c.req.raw))
  mountRooms(routes, identity)
  describeApi(routes, baseUrl)
  serveWeb(app)
  return routes
}

function mountRooms(routes: Routes, identity: Identity): void {
  identityRoutes(routes, identity)
  fileRoutes(routes)
  jobRoutes(routes)
  ledgerRoutes(routes)
  mailRoutes(routes)
  const site = registerSite([waiversLink])
  publicWaiverPages(routes, site)
  useCaseRoutes(routes, { stage: stageGate, proposal: stopProhibitedUses }, site)
  toolRoutes(routes)
  governanceRoutes(routes, responsibleUseSources)
  responsibleUseRoutes(routes)
}
