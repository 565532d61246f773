import { serve, type Routes } from '../../http/serve.ts'
import { endSessionEndpoint, listSessionsEndpoint } from './contract.ts'
import { endSession } from './end-session.ts'
import { listSessions } from './list-sessions.ts'

/** Opens the doors to sessions. */
export function sessionRoutes(routes: Routes): void {
  serve(routes, listSessionsEndpoint, listSessions)
  serve(routes, endSessionEndpoint, endSession)
}
