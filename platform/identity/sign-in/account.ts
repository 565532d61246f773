import { z } from 'zod'
import { endpoint } from '../../http/endpoint.ts'
import { Instant } from '../../instant.ts'
import { EmailAddress, NewPassword } from '../invitations/invitation.ts'
import { isThere } from '../permissions.ts'
import { anyone } from '../person.ts'

/** How somebody signs in. */
export const Account = z.object({
  hasPassword: z.boolean(),
  secondFactor: z.boolean(),
  passkeys: z.array(z.object({ id: z.uuid(), name: z.string(), createdAt: Instant.nullable() })),
})
export type Account = z.infer<typeof Account>

export const readAccountEndpoint = endpoint({
  method: 'GET',
  path: '/api/identity/account',
  summary: 'How you sign in: password, second factor, passkeys',
  allows: isThere,
  input: z.object({}),
  output: Account,
})

// What follows is answered by `answer-sign-in.ts` rather than by verbs of ours.

const Code = z.string().trim().min(1, 'Enter the code')
const CurrentPassword = z.string().min(1, 'Enter your current password')
const SignedIn = z.object({ secondFactor: z.boolean() })
const Done = z.object({}).loose()

const KnownPasskeys = z.array(z.object({ id: z.string(), type: z.literal('public-key') }))

/** What a browser is told to make a passkey (WebAuthn level 3, PublicKeyCredentialCreationOptionsJSON). */
const PasskeyWanted = z.object({
  challenge: z.string(),
  rp: z.object({ id: z.string(), name: z.string() }),
  user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
  pubKeyCredParams: z.array(z.object({ type: z.literal('public-key'), alg: z.number() })),
  excludeCredentials: KnownPasskeys.default([]),
  authenticatorSelection: z.object({ residentKey: z.literal('required'), userVerification: z.literal('required') }),
})

/** What a browser is told to offer a passkey (PublicKeyCredentialRequestOptionsJSON). */
const PasskeyAsked = z.object({
  challenge: z.string(),
  rpId: z.string(),
  allowCredentials: KnownPasskeys.default([]),
  userVerification: z.string().transform(() => 'required' as const),
})

export const changePasswordEndpoint = endpoint({
  method: 'POST',
  path: '/api/auth/change-password',
  summary: 'Change your password; every other session ends',
  allows: isThere,
  input: z.object({
    currentPassword: CurrentPassword,
    newPassword: NewPassword,
    revokeOtherSessions: z.literal(true).default(true),
  }),
  output: SignedIn,
})

export const askForPasswordEndpoint = endpoint({
  method: 'POST',
  path: '/api/auth/request-password-reset',
  summary: 'Ask for a letter with which to choose a new password',
  allows: anyone,
  input: z.object({ email: EmailAddress }),
  output: Done,
})

export const resetPasswordEndpoint = endpoint({
  method: 'POST',
  path: '/api/auth/reset-password',
  summary: 'Choose a new password with the secret of a letter, once',
  allows: anyone,
  input: z.object({ token: z.string(), newPassword: NewPassword }),
  output: Done,
})

export const beginSecondFactorEndpoint = endpoint({
  method: 'POST',
  path: '/api/auth/two-factor/enable',
  summary: 'Begin to set up an authenticator app',
  allows: isThere,
  input: z.object({ password: CurrentPassword }),
  output: z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) }),
})

export const verifyCodeEndpoint = endpoint({
  method: 'POST',
  path: '/api/auth/two-factor/verify-totp',
  summary: 'Give the code that the authenticator app shows',
  allows: anyone,
  input: z.object({ code: Code }),
  output: SignedIn,
})

export const verifyRecoveryCodeEndpoint = endpoint({
  method: 'POST',
  path: '/api/auth/two-factor/verify-backup-code',
  summary: 'Give a recovery code instead; each works once',
  allows: anyone,
  input: z.object({ code: Code }),
  output: SignedIn,
})

export const endSecondFactorEndpoint = endpoint({
  method: 'POST',
  path: '/api/auth/two-factor/disable',
  summary: 'Turn the second factor off',
  allows: isThere,
  input: z.object({ password: CurrentPassword }),
  output: Done,
})

export const renewRecoveryCodesEndpoint = endpoint({
  method: 'POST',
  path: '/api/auth/two-factor/generate-backup-codes',
  summary: 'Make new recovery codes; the old ones stop working',
  allows: isThere,
  input: z.object({ password: CurrentPassword }),
  output: z.object({ backupCodes: z.array(z.string()) }),
})

export const goToProviderEndpoint = endpoint({
  method: 'POST',
  path: '/api/auth/sign-in/social',
  summary: 'Where to go to sign in with an identity provider',
  allows: anyone,
  input: z.object({ provider: z.string(), callbackURL: z.string(), errorCallbackURL: z.string() }),
  output: z.object({ url: z.string() }),
})

export const beginPasskeyEndpoint = endpoint({
  method: 'GET',
  path: '/api/auth/passkey/generate-register-options',
  summary: 'Begin to add a passkey',
  allows: isThere,
  input: z.object({}),
  output: PasskeyWanted,
})

export const addPasskeyEndpoint = endpoint({
  method: 'POST',
  path: '/api/auth/passkey/verify-registration',
  summary: 'Add a passkey',
  allows: isThere,
  input: z.object({ name: z.string().trim().min(1, 'Give the passkey a name').max(100), response: z.unknown() }),
  output: SignedIn,
})

export const removePasskeyEndpoint = endpoint({
  method: 'POST',
  path: '/api/auth/passkey/delete-passkey',
  summary: 'Remove a passkey',
  allows: isThere,
  input: z.object({ id: z.string() }),
  output: Done,
})

export const askForPasskeyEndpoint = endpoint({
  method: 'GET',
  path: '/api/auth/passkey/generate-authenticate-options',
  summary: 'Begin to sign in with a passkey',
  allows: anyone,
  input: z.object({}),
  output: PasskeyAsked,
})

export const signInWithPasskeyEndpoint = endpoint({
  method: 'POST',
  path: '/api/auth/passkey/verify-authentication',
  summary: 'Sign in with a passkey',
  allows: anyone,
  input: z.object({ response: z.unknown() }),
  output: SignedIn,
})
