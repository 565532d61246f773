import { createPrivateKeyJwtClientAssertionGetter } from 'better-auth/oauth2'
import type { GenericOAuthConfig, GenericOAuthUserInfo } from 'better-auth/plugins/generic-oauth'
import { z } from 'zod'

/** An OpenID Connect provider that signs in the people of one agency. */
export const IdentityProvider = z
  .object({
    /** Stands in the address: letters, digits and hyphens. */
    id: z.string().regex(/^[a-z0-9-]{1,40}$/),
    /** What the button says: `Sign in with …`. */
    name: z.string().min(1),
    agencyId: z.uuid(),
    discoveryUrl: z.url(),
    clientId: z.string().min(1),
    clientSecret: z.string().min(1).optional(),
    /** PKCS#8 PEM, for providers that know us by a key instead of a secret (login.gov). */
    privateKey: z.string().startsWith('-----BEGIN PRIVATE KEY-----').optional(),
    keyId: z.string().optional(),
    scopes: z.array(z.string()).default(['openid', 'email', 'profile']),
    /** Extra parameters of the authorization request, such as login.gov's `acr_values`. */
    parameters: z.record(z.string(), z.string()).default({}),
    /** The claim that lists a person's groups. */
    groupsClaim: z.string().default('groups'),
    /** Whether somebody whom Pilothouse does not know yet may enter; their roles then follow from their groups alone. */
    admitsNewPeople: z.boolean().default(false),
  })
  .refine((provider) => (provider.clientSecret === undefined) !== (provider.privateKey === undefined), {
    message: 'Give either a client secret or a private key.',
  })
export type IdentityProvider = z.infer<typeof IdentityProvider>

/** The provider as the sign-in library takes it: PKCE always, ID token verified, name and groups refreshed at each sign-in. */
export function providerConfig(provider: IdentityProvider): GenericOAuthConfig {
  return {
    providerId: provider.id,
    name: provider.name,
    discoveryUrl: provider.discoveryUrl,
    requireIdTokenVerification: true,
    clientId: provider.clientId,
    ...clientAuthentication(provider),
    scopes: provider.scopes,
    pkce: true,
    authorizationUrlParams: provider.parameters,
    disableSignUp: !provider.admitsNewPeople,
    overrideUserInfo: true,
    mapProfileToUser: (profile) => personFrom(profile, provider),
  }
}

function clientAuthentication({ clientSecret, privateKey, keyId }: IdentityProvider): Partial<GenericOAuthConfig> {
  if (!privateKey) return { clientSecret, authentication: 'basic' }
  const getClientAssertion = createPrivateKeyJwtClientAssertionGetter({
    privateKeyPem: privateKey,
    ...(keyId ? { kid: keyId } : {}),
  })
  return { tokenEndpointAuth: { method: 'private_key_jwt', getClientAssertion } }
}

/** login.gov gives no `name`; an address stands in until somebody corrects it. */
function personFrom(profile: GenericOAuthUserInfo, provider: IdentityProvider) {
  const parts = [profile['given_name'], profile['family_name']].filter((part) => typeof part === 'string')
  const name = profile.name || parts.join(' ') || profile.email || provider.name
  return { name, agencyId: provider.agencyId, providerGroups: groupsIn(profile[provider.groupsClaim]) }
}

const Groups = z.union([z.array(z.string()), z.string().transform((group) => [group])]).catch([])

const groupsIn = (claim: unknown): string[] => Groups.parse(claim)
