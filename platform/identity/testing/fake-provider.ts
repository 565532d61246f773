import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Provider, type ClientMetadata, type Configuration } from 'oidc-provider'

/** What the provider says about somebody. */
export interface FakeAccount {
  readonly sub: string
  readonly email: string
  readonly email_verified: boolean
  readonly name: string
  readonly groups: readonly string[]
}

/** A real OpenID provider on this machine that signs in whoever is set as `account`, without asking. */
export interface FakeProvider {
  readonly issuer: string
  readonly enter: (account: FakeAccount) => void
  /** Follows an authorization address as a browser would, up to the address that leads back. */
  readonly follow: (address: string) => Promise<string>
  readonly close: () => Promise<void>
}

/** Starts the provider on a free port. */
export async function fakeProvider(clients: ClientMetadata[]): Promise<FakeProvider> {
  const server = createServer((request, response) => void answer(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const issuer = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  const known = new Map<string, FakeAccount>()
  let current = ''
  const provider = new Provider(issuer, configuration(clients, known))
  const handle = provider.callback()
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    if (!request.url?.startsWith('/interaction/')) return handle(request, response)
    await provider.interactionFinished(request, response, { login: { accountId: current } })
  }
  return {
    issuer,
    enter: (account) => {
      current = account.sub
      known.set(account.sub, account)
    },
    follow: (address) => followInside(issuer, address),
    close: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

const configuration = (clients: ClientMetadata[], known: ReadonlyMap<string, FakeAccount>): Configuration => ({
  clients,
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
  pkce: { required: () => true },
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'groups'] },
  cookies: { keys: ['only for tests'] },
  findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ ...known.get(sub), sub }) }),
  loadExistingGrant: async ({ oidc }) => {
    const grant = new oidc.provider.Grant({
      clientId: oidc.client?.clientId ?? '',
      accountId: oidc.session?.accountId ?? '',
    })
    grant.addOIDCScope('openid email profile')
    await grant.save()
    return grant
  },
})

async function followInside(issuer: string, address: string): Promise<string> {
  const cookies = new Map<string, string>()
  let next = address
  while (next.startsWith(issuer)) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(next, { redirect: 'manual', headers: { cookie } })
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      cookies.set(name, value)
    }
    const location = response.headers.get('location')
    if (!location) throw new Error(`The provider stopped with ${response.status}: ${await response.text()}`)
    next = new URL(location, next).href
  }
  return next
}
