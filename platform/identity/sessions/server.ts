import { serve, type Routes } from '../../http/serve.ts'
import { endSessionEndpoint, listSessionsEndpoint, listSignInsEndpoint } from './contract.ts'
import { endSession } from './end-session.ts'
import { listSessions } from './list-sessions.ts'
import { listSignIns } from './list-sign-ins.ts'

/** Opens the doors to sessions. */
export function sessionRoutes(routes: Routes): void {
  serve(routes, listSessionsEndpoint, listSessions)
  serve(routes, listSignInsEndpoint, listSignIns)
  serve(routes, endSessionEndpoint, endSession)
}
