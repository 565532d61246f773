import { serve, type Routes } from '../../http/serve.ts'
import { readAccountEndpoint } from './account.ts'
import { findAccount } from './account.store.ts'
import { waysToSignInEndpoint, whoAmIEndpoint } from './contract.ts'
import type { Identity } from './create-identity.ts'

/** Opens the doors that everybody meets first. */
export function signInRoutes(routes: Routes, identity: Identity): void {
  serve(routes, whoAmIEndpoint, async (context) => context.person)
  serve(routes, readAccountEndpoint, (context) => findAccount(identity.db, context.person.id))
  serve(routes, waysToSignInEndpoint, async () => ({
    demo: identity.demo,
    providers: identity.providers.map(({ id, name }) => ({ id, name })),
  }))
}
