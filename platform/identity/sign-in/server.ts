import { serve, type Routes } from '../../http/serve.ts'
import { signInWaysDoor, whoAmIDoor } from './contract.ts'
import type { Identity } from './create-identity.ts'

/** Opens the doors that everybody meets first. */
export function signInRoutes(routes: Routes, identity: Identity): void {
  serve(routes, whoAmIDoor, async (context) => context.person)
  serve(routes, signInWaysDoor, async () => ({
    demo: identity.demo,
    providers: identity.providers.map(({ id, name }) => ({ id, name })),
  }))
}
