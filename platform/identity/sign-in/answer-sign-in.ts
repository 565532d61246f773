import { z } from 'zod'
import type { Database } from '../../database/connect.ts'
import { Refusal } from '../../refusal.ts'
import type { Attempts } from './attempts.ts'
import type { Auth } from './auth.ts'
import { personOf } from './person-of.ts'
import { refusalOf } from './sign-in-words.ts'

interface Gate {
  readonly db: Database
  readonly auth: Auth
  readonly baseUrl: string
  readonly now: () => Date
  readonly attempts: { readonly signIn: Attempts; readonly password: Attempts; readonly reset: Attempts }
}

interface Opening {
  readonly method: 'GET' | 'POST'
  readonly path: RegExp
  /** The tries that are counted here, and by what. */
  readonly counts?: 'signIn' | 'password' | 'reset'
  /** The answer would repeat the session's secret, which belongs in the cookie alone. */
  readonly holdsSecret?: true
  /** A person arrives here by following links: a refusal is shown on the sign-in page, not as JSON. */
  readonly shown?: true
}

/** The library has more doors than these; the rest stay shut, because what they change would not be in the ledger. */
const openings: readonly Opening[] = [
  { method: 'POST', path: /^\/sign-in\/email$/, counts: 'signIn', holdsSecret: true },
  { method: 'POST', path: /^\/sign-in\/social$/ },
  { method: 'GET', path: /^\/callback\/[a-z0-9-]+$/, shown: true },
  { method: 'POST', path: /^\/sign-out$/ },
  { method: 'POST', path: /^\/change-password$/, counts: 'password', holdsSecret: true },
  { method: 'POST', path: /^\/request-password-reset$/, counts: 'reset' },
  { method: 'POST', path: /^\/reset-password$/ },
  { method: 'POST', path: /^\/two-factor\/(enable|disable|generate-backup-codes)$/, counts: 'password' },
  { method: 'POST', path: /^\/two-factor\/verify-(totp|backup-code)$/, holdsSecret: true },
  { method: 'GET', path: /^\/passkey\/(generate-register-options|generate-authenticate-options|list-user-passkeys)$/ },
  { method: 'POST', path: /^\/passkey\/delete-passkey$/ },
  { method: 'POST', path: /^\/passkey\/verify-(registration|authentication)$/, holdsSecret: true },
]

/** Answers a request to sign in, out, or to mend how one signs in. Wrong tries are counted; a refusal says what to do. */
export async function answerSignIn(gate: Gate, request: Request): Promise<Response> {
  const path = new URL(request.url).pathname.replace(/^\/api\/auth/, '')
  const opening = openings.find((opening) => opening.method === request.method && opening.path.test(path))
  if (!opening) throw new Refusal('not-found', 'There is nothing at this address.')
  // Also ends a session that has been idle too long, before the library takes it for alive.
  const person = await personOf(gate, request.headers)
  const key = opening.counts === 'password' ? person.id : await addressIn(request)
  const attempts = opening.counts && gate.attempts[opening.counts]
  await attempts?.begin(key)
  const answer = await gate.auth.handler(request)
  if (answer.status >= 400 && opening.shown) return Response.redirect(`${gate.baseUrl}/sign-in?error=refused`, 303)
  if (answer.status >= 400) throw await refusalOf(answer)
  if (opening.counts !== 'reset') await attempts?.forgive(key)
  return opening.holdsSecret ? withoutSecret(answer) : answer
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
