import type { Routes } from '../http/serve.ts'
import { demoRoutes } from './demo/server.ts'
import { invitationRoutes } from './invitations/server.ts'
import { organisationRoutes } from './organisations/server.ts'
import { peopleRoutes } from './people/server.ts'
import { roleRoutes } from './roles/server.ts'
import { sessionRoutes } from './sessions/server.ts'
import type { Identity } from './sign-in/create-identity.ts'
import { signInRoutes } from './sign-in/server.ts'
import { tokenRoutes } from './tokens/server.ts'

/** Opens every door of this room. `/api/auth/*` itself is the application's to hand to `identity.handler`. */
export function identityRoutes(routes: Routes, identity: Identity): void {
  signInRoutes(routes, identity)
  demoRoutes(routes, identity)
  organisationRoutes(routes)
  peopleRoutes(routes)
  roleRoutes(routes)
  invitationRoutes(routes, identity)
  sessionRoutes(routes)
  tokenRoutes(routes)
}
