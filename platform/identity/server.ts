import type { Routes } from '../http/serve.ts'
import { demoRoutes } from './demo/server.ts'
import type { Identity } from './sign-in/create-identity.ts'
import { signInRoutes } from './sign-in/server.ts'

/** Opens every door of this room. `/api/auth/*` itself is the application's to hand to `identity.handler`. */
export function identityRoutes(routes: Routes, identity: Identity): void {
  signInRoutes(routes, identity)
  demoRoutes(routes, identity)
}
