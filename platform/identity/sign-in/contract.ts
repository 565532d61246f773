import { z } from 'zod'
import { endpoint } from '../../http/endpoint.ts'
import { anyone, Person } from '../person.ts'

export const whoAmIEndpoint = endpoint({
  method: 'GET',
  path: '/api/identity/me',
  summary: 'Who is asking: the signed-in person with the roles in force, or a visitor',
  allows: anyone,
  input: z.object({}),
  output: Person,
})

export const waysToSignInEndpoint = endpoint({
  method: 'GET',
  path: '/api/identity/ways-to-sign-in',
  summary:
    'How people sign in here: identity providers beside password and passkey, and whether this is a demonstration',
  allows: anyone,
  input: z.object({}),
  output: z.object({ demo: z.boolean(), providers: z.array(z.object({ id: z.string(), name: z.string() })) }),
})
