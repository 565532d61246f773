import { serve, type Routes } from '../../http/serve.ts'
import { Refusal } from '../../refusal.ts'
import type { Identity } from '../sign-in/create-identity.ts'
import { demoSignInEndpoint, listPersonasEndpoint } from './contract.ts'
import { demoPersonas } from './demo-personas.ts'

/** Opens the demonstration's doors; outside it they are as if they did not exist. */
export function demoRoutes(routes: Routes, identity: Identity): void {
  serve(routes, listPersonasEndpoint, async () => {
    refuseOutsideDemo(identity)
    return { personas: await demoPersonas(identity.db) }
  })
  routes.doors.push(demoSignInEndpoint)
  // Not `serve`: the answer carries the session's cookie.
  routes.app.post(demoSignInEndpoint.path, async (c) => {
    refuseOutsideDemo(identity)
    const input = demoSignInEndpoint.input.safeParse(await c.req.json().catch(() => null))
    if (!input.success || !(await demoPersonas(identity.db)).some(({ id }) => id === input.data.personId)) {
      throw new Refusal('not-found', 'This demonstration has no such person. Choose one from the list.')
    }
    return identity.signInAs(input.data.personId, c.req.header('user-agent'))
  })
}

function refuseOutsideDemo({ demo }: Identity): void {
  if (!demo) throw new Refusal('not-found', 'There is nothing at this address.')
}
