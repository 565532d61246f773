import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { genericOAuth, twoFactor } from 'better-auth/plugins'
import { CamelCasePlugin } from 'kysely'
import type { Database } from '../../database/connect.ts'
import { demoPlugin } from '../demo/demo-plugin.ts'
import { holderOnly, membersOnly, sameAgencyOnly } from './sign-in-rules.ts'
import { providerConfig, type IdentityProvider } from './identity-provider.ts'

/** Seconds after which a session ends whatever happens (NIST SP 800-63B-3, 4.2.3). */
const ABSOLUTE_SECONDS = 12 * 60 * 60

/** Seconds for which a sign-in is fresh enough to add a passkey. */
const FRESH_SECONDS = 15 * 60

/** What sign-in is set up with. */
export interface AuthSettings {
  readonly db: Database
  readonly baseUrl: string
  readonly secret: string
  readonly providers: readonly IdentityProvider[]
  readonly onFault: (message: string) => void
  readonly sendResetLink: (to: { email: string; name: string }, token: string) => Promise<void>
}

/** The library that signs people in, on our tables and with our rules. Its own doors open only through `create-identity.ts`. */
export function createAuth(settings: AuthSettings) {
  const { baseUrl, secret } = settings
  return betterAuth({
    appName: 'Pilothouse',
    baseURL: baseUrl,
    secret,
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message) => settings.onFault(message) },
    rateLimit: { enabled: false },
    onAPIError: { errorURL: `${baseUrl}/sign-in` },
    database: { db: settings.db.withPlugin(new CamelCasePlugin()), type: 'postgres', transaction: true },
    advanced: { database: { generateId: 'uuid' }, cookiePrefix: 'pilothouse' },
    ...tables,
    session: { ...tables.session, expiresIn: ABSOLUTE_SECONDS, disableSessionRefresh: true, freshAge: FRESH_SECONDS },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 200,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user, token }) => settings.sendResetLink(user, token),
    },
    account: { ...tables.account, accountLinking: { enabled: true }, encryptOAuthTokens: true },
    databaseHooks: { session: { create: { before: membersOnly(settings.db) } } },
    plugins: [
      twoFactor({
        issuer: 'Pilothouse',
        accountLockout: { maxFailedAttempts: 5, durationSeconds: 15 * 60 },
        schema: { twoFactor: { fields: { userId: 'personId' } } },
      }),
      passkeys(baseUrl),
      genericOAuth({ config: settings.providers.map(providerConfig) }),
      demoPlugin,
    ],
    user: { ...tables.user, validateUserInfo: sameAgencyOnly(settings.db, settings.providers) },
  })
}

const passkeys = (baseUrl: string) =>
  passkey({
    rpID: new URL(baseUrl).hostname,
    rpName: 'Pilothouse',
    origin: baseUrl,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    registration: {
      afterVerification: async ({ verification }) => holderOnly(verification.registrationInfo?.userVerified),
    },
    authentication: {
      afterVerification: async ({ verification }) => holderOnly(verification.authenticationInfo.userVerified),
    },
    schema: { passkey: { fields: { userId: 'personId', credentialID: 'credentialId' } } },
  })

/** Our names for the library's tables and columns; the connection turns `personId` into `person_id`. */
const tables = {
  user: {
    modelName: 'person',
    additionalFields: {
      agencyId: { type: 'string', required: true },
      providerGroups: { type: 'json', required: false },
    },
  },
  session: { fields: { userId: 'personId' } },
  account: { fields: { userId: 'personId' } },
} as const

export type Auth = ReturnType<typeof createAuth>
