import { z } from 'zod'
import type { Database } from '../../database/connect.ts'
import { Refusal } from '../../refusal.ts'
import { EmailAddress } from '../invitations/invitation.ts'
import type { Afterwards } from './afterwards.ts'
import type { Attempts } from './attempts.ts'
import type { Auth } from './auth.ts'
import { noteFailure, noteSignIn, type Coming } from './note-sign-in.ts'
import { personOf } from './person-of.ts'
import { refusalOf } from './sign-in-words.ts'

interface Gate {
  readonly db: Database
  readonly auth: Auth
  readonly baseUrl: string
  readonly now: () => Date
  readonly afterwards: Afterwards
  readonly attempts: { readonly signIn: Attempts; readonly password: Attempts; readonly reset: Attempts }
}

interface Opening {
  readonly method: 'GET' | 'POST'
  readonly path: RegExp
  /** The tries that are counted here, and by what. */
  readonly counts?: 'signIn' | 'password' | 'reset'
  /** The way by which a visitor comes in here, as the ledger names it; a function of the path where the provider stands in it. */
  readonly way?: (path: string) => string
  /** Somebody leaves here. */
  readonly leaves?: true
  /** The answer would repeat the session's secret, which belongs in the cookie alone. */
  readonly holdsSecret?: true
  /** A person arrives here by following links: a refusal is shown on the sign-in page, not as JSON. */
  readonly shown?: true
}

const by = (way: string) => () => way

/** The library has more doors than these; the rest stay shut, because what they change would not be in the ledger. */
const openings: readonly Opening[] = [
  { method: 'POST', path: /^\/sign-in\/email$/, counts: 'signIn', way: by('password'), holdsSecret: true },
  { method: 'POST', path: /^\/sign-in\/social$/ },
  { method: 'GET', path: /^\/callback\/[a-z0-9-]+$/, way: (path) => path.replace('/callback/', ''), shown: true },
  { method: 'POST', path: /^\/sign-out$/, leaves: true },
  { method: 'POST', path: /^\/change-password$/, counts: 'password', holdsSecret: true },
  { method: 'POST', path: /^\/request-password-reset$/, counts: 'reset' },
  { method: 'POST', path: /^\/reset-password$/ },
  { method: 'POST', path: /^\/two-factor\/(enable|disable|generate-backup-codes)$/, counts: 'password' },
  { method: 'POST', path: /^\/two-factor\/verify-totp$/, way: by('totp'), holdsSecret: true },
  { method: 'POST', path: /^\/two-factor\/verify-backup-code$/, way: by('recovery code'), holdsSecret: true },
  { method: 'GET', path: /^\/passkey\/(generate-register-options|generate-authenticate-options)$/ },
  { method: 'POST', path: /^\/passkey\/delete-passkey$/ },
  { method: 'POST', path: /^\/passkey\/verify-registration$/, holdsSecret: true },
  { method: 'POST', path: /^\/passkey\/verify-authentication$/, way: by('passkey'), holdsSecret: true },
]

/** Answers a request to sign in, out, or to mend how one signs in. Wrong tries are counted; a refusal says what to do. */
export async function answerSignIn(gate: Gate, request: Request): Promise<Response> {
  const path = new URL(request.url).pathname.replace(/^\/api\/auth/, '')
  const opening = openings.find((opening) => opening.method === request.method && opening.path.test(path))
  if (!opening) throw new Refusal('not-found', 'There is nothing at this address.')
  // Also ends a session that has been idle too long, before the library takes it for alive.
  const person = await personOf(gate, request.headers)
  const came = { provider: opening.way?.(path) ?? 'password', browser: request.headers.get('user-agent') }
  const address = await addressIn(request)
  const key = opening.counts === 'password' ? person.id : address
  const attempts = opening.counts && gate.attempts[opening.counts]
  const failed = (event: 'sign-in failed' | 'sign-in locked') =>
    opening.counts === 'signIn' && gate.afterwards.run(() => noteFailure(gate, address, event, came))
  await attempts?.begin(key, () => failed('sign-in locked'))
  if (opening.counts === 'reset') return answerBefore(gate, request, address)
  const answer = await gate.auth.handler(request)
  if (answer.status >= 400 && answer.status < 500) failed('sign-in failed')
  if (answer.status >= 400 && opening.shown) return Response.redirect(`${gate.baseUrl}/sign-in?error=refused`, 303)
  if (answer.status >= 400) throw await refusalOf(answer)
  await attempts?.forgive(key)
  if (opening.way && person.via === 'visitor') await enterAs(gate, answer, came)
  if (opening.leaves && person.via !== 'visitor') await noteSignIn(gate, person, 'signed out', came)
  return opening.holdsSecret ? withoutSecret(answer) : answer
}

/** Enters into the ledger who came in with this answer, if anybody did. Where that fails, nobody gets the cookie. */
export async function enterAs(gate: Gate, answer: Response, came: Coming): Promise<Response> {
  const cookie = answer.headers.getSetCookie().map((line) => line.split(';')[0])
  const person = await personOf(gate, new Headers({ cookie: cookie.join('; ') }))
  if (person.via === 'session') await noteSignIn(gate, person, 'signed in', came)
  return answer
}

/** Answers at once, and then looks whether there is an account: how long that takes would tell. */
function answerBefore(gate: Gate, request: Request, address: string): Response {
  if (!EmailAddress.safeParse(address).success)
    throw new Refusal('invalid', 'Enter an e-mail address, like name@agency.example.gov.')
  const { url, headers } = request
  const asked = new Request(url, { method: 'POST', headers, body: JSON.stringify({ email: address }) })
  gate.afterwards.run(async () => {
    const answer = await gate.auth.handler(asked)
    if (answer.status >= 400) throw await refusalOf(answer)
  })
  return Response.json({})
}

const Address = z.object({ email: z.string() }).catch({ email: '' })

async function addressIn(request: Request): Promise<string> {
  return Address.parse(
    await request
      .clone()
      .json()
      .catch(() => null),
  ).email
}

const SignedIn = z.object({ twoFactorRedirect: z.boolean().default(false) }).catch({ twoFactorRedirect: false })

async function withoutSecret(answer: Response): Promise<Response> {
  const { twoFactorRedirect } = SignedIn.parse(await answer.json())
  const headers = new Headers(answer.headers)
  headers.delete('content-length')
  return new Response(JSON.stringify({ secondFactor: twoFactorRedirect }), { status: 200, headers })
}
