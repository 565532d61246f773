import { z } from 'zod'
import { endpoint } from '../../http/endpoint.ts'
import { anyone } from '../person.ts'

/** Somebody whom a visitor of the demonstration may be. */
export const Persona = z.object({ id: z.uuid(), name: z.string(), agencyName: z.string(), duties: z.string() })
export type Persona = z.infer<typeof Persona>

export const listPersonasEndpoint = endpoint({
  method: 'GET',
  path: '/api/identity/demo/personas',
  summary: 'The people whom anybody may be in the demonstration; not found outside it',
  allows: anyone,
  input: z.object({}),
  output: z.object({ personas: z.array(Persona) }),
})

export const demoSignInEndpoint = endpoint({
  method: 'POST',
  path: '/api/identity/demo/sign-in',
  summary: 'Sign in as one of the demonstration’s people; not found outside it',
  allows: anyone,
  input: z.object({ personId: z.uuid() }),
  output: z.object({ signedIn: z.boolean() }),
})
