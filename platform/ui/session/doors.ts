import { z } from 'zod'
import { endpoint } from '../../http/endpoint.ts'
import { anyone, Person } from '../../identity/person.ts'

/** Somebody whom anybody may be in the demonstration. */
export const Persona = z.object({
  id: z.string(),
  name: z.string(),
  agencyName: z.string(),
  /** What they do here. */
  duties: z.string(),
})
export type Persona = z.infer<typeof Persona>

/** Who the browser is signed in as. */
export const whoAmIEndpoint = endpoint({
  method: 'GET',
  path: '/api/identity/me',
  summary: 'Says who is signed in.',
  allows: anyone,
  input: z.object({}),
  output: Person,
})

/** The people of the demonstration. Refused outside it. */
export const listPersonasEndpoint = endpoint({
  method: 'GET',
  path: '/api/identity/demo/personas',
  summary: 'Lists the people whom anybody may be in the demonstration.',
  allows: anyone,
  input: z.object({}),
  output: z.object({ personas: z.array(Persona) }),
})

/** Becomes one of them. */
export const demoSignInEndpoint = endpoint({
  method: 'POST',
  path: '/api/identity/demo/sign-in',
  summary: 'Signs in as a person of the demonstration.',
  allows: anyone,
  input: z.object({ personId: z.string() }),
  output: z.object({}),
})

/** Signs in with e-mail and password. A second step may be needed. */
export const passwordSignInEndpoint = endpoint({
  method: 'POST',
  path: '/api/auth/sign-in/email',
  summary: 'Signs in with e-mail and password.',
  allows: anyone,
  input: z.object({
    email: z.email('Enter your e-mail address, such as name@agency.example.gov.'),
    password: z.string().min(1, 'Enter your password.'),
  }),
  output: z.object({ secondFactor: z.boolean().default(false) }),
})

/** Ends the session. */
export const signOutEndpoint = endpoint({
  method: 'POST',
  path: '/api/auth/sign-out',
  summary: 'Signs out.',
  allows: anyone,
  input: z.object({}),
  output: z.unknown(),
})
