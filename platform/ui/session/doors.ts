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

/** The second step after a password: the code that an authenticator app shows. */
export const codeSignInEndpoint = endpoint({
  method: 'POST',
  path: '/api/auth/two-factor/verify-totp',
  summary: 'Finishes signing in with a code.',
  allows: anyone,
  input: z.object({ code: z.string().regex(/^\d{6}$/, 'Enter the six digits that your authenticator app shows.') }),
  output: signedIn,
})

/** The second step without the app: one of the codes that were kept for that. */
export const backupCodeSignInEndpoint = endpoint({
  method: 'POST',
  path: '/api/auth/two-factor/verify-backup-code',
  summary: 'Finishes signing in with a backup code.',
  allows: anyone,
  input: z.object({ code: z.string().min(1, 'Enter one of your backup codes.') }),
  output: signedIn,
})

/** Begins signing in at an identity provider; the browser goes to `url`. */
export const providerSignInEndpoint = endpoint({
  method: 'POST',
  path: '/api/auth/sign-in/social',
  summary: 'Begins signing in at an identity provider.',
  allows: anyone,
  input: z.object({ provider: z.string(), callbackURL: z.string(), errorCallbackURL: z.string() }),
  output: z.object({ url: z.url() }),
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
