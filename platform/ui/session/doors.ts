import { z } from 'zod'
import { endpoint } from '../../http/endpoint.ts'
import { anyone } from '../../identity/person.ts'

const signedIn = z.object({
  /** True: the password was right, and a code is needed as well. */
  secondFactor: z.boolean().default(false),
})

/** Signs in with e-mail and password. */
export const passwordSignInEndpoint = endpoint({
  method: 'POST',
  path: '/api/auth/sign-in/email',
  summary: 'Signs in with e-mail and password.',
  allows: anyone,
  input: z.object({
    email: z.email('Enter your e-mail address, such as name@agency.example.gov.'),
    password: z.string().min(1, 'Enter your password.'),
  }),
  output: signedIn,
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
