import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import type { Database } from '../../database/connect.ts'
import { postSignInMail } from '../../mail/post-mail.ts'
import { Refusal } from '../../refusal.ts'
import type { Person } from '../person.ts'
import { createAfterwards } from './afterwards.ts'
import { createAttempts } from './attempts.ts'
import { createAuth } from './auth.ts'
import { answerSignIn, enterAs } from './answer-sign-in.ts'
import type { IdentityProvider } from './identity-provider.ts'
import { personOf } from './person-of.ts'

/** What sign-in and the account doors are set up with. */
export interface IdentitySettings {
  readonly db: Database
  readonly pool: pg.Pool
  /** Where people reach Pilothouse, without a slash at the end. */
  readonly baseUrl: string
  /** Signs cookies and encrypts second factors; at least 32 characters, save in the demonstration. */
  readonly secret: string
  readonly demo: boolean
  readonly now?: () => Date
  readonly providers?: readonly IdentityProvider[]
  /** Hears what went wrong out of sight: a letter that could not be sent, a provider that does not answer. */
  readonly onFault?: (message: string) => void
}

/** Who people are, and how they come in. */
export interface Identity {
  readonly db: Database
  readonly baseUrl: string
  readonly demo: boolean
  readonly providers: readonly IdentityProvider[]
  readonly now: () => Date
  /** Answers `/api/auth/*`. Throws a `Refusal` for every expected "no". */
  readonly handler: (request: Request) => Promise<Response>
  /** Who sends these headers; a visitor when nobody in particular. */
  readonly personOf: (headers: Headers) => Promise<Person>
  /** An answer that signs somebody in without a password: for the demonstration alone. */
  readonly signInAs: (personId: string, browser?: string | null) => Promise<Response>
  /** Waits for what goes on after answers: letters, entries about tries in vain. Before a stop. */
  readonly settled: () => Promise<void>
}

/** Opens sign-in on the given pool. Refuses a secret that could be guessed. */
export function createIdentity(settings: IdentitySettings): Identity {
  const { db, pool, baseUrl, demo, now = () => new Date(), providers = [], onFault = () => {} } = settings
  const sendResetLink = async (to: { email: string; name: string }, token: string) => {
    await postSignInMail(db, resetLetter(to, `${baseUrl}/new-password#${token}`), now())
  }
  const auth = createAuth({ db, baseUrl, secret: usableSecret(settings), providers, onFault, sendResetLink })
  const afterwards = createAfterwards(onFault)
  const gate = { db, auth, baseUrl, now, afterwards, attempts: guardsOn(pool) }
  return {
    db,
    baseUrl,
    demo,
    providers,
    now,
    handler: (request) => answerSignIn(gate, request),
    personOf: (headers) => personOf(gate, headers),
    signInAs: async (personId, browser) =>
      enterAs(gate, await auth.api.signInAs({ body: { personId }, asResponse: true }), {
        provider: 'demonstration',
        browser: browser ?? null,
      }),
    settled: afterwards.settled,
  }
}

function usableSecret({ secret, demo }: IdentitySettings): string {
  if (secret.length >= 32) return secret
  if (demo && secret === '') return randomBytes(32).toString('hex')
  throw new Refusal(
    'invalid',
    'The secret that signs sessions needs at least 32 characters. Make one with: openssl rand -hex 32',
  )
}

const guardsOn = (pool: pg.Pool) => ({
  signIn: createAttempts(
    pool,
    'sign-in',
    (until) =>
      `Sign-in with this address is locked after five tries. Try again ${until}, or ask for a new password then.`,
  ),
  password: createAttempts(
    pool,
    'password',
    (until) => `Too many tries with the current password. Try again ${until}.`,
  ),
  reset: createAttempts(
    pool,
    'reset',
    (until) => `A new password was asked for several times. Look in your mailbox, or try again ${until}.`,
  ),
})

function resetLetter({ email, name }: { email: string; name: string }, link: string) {
  const text = `Hello ${name},\n\nsomebody asked for a new Pilothouse password for this address. To choose one, open this link within one hour:\n\n${link}\n\nIf it was not you, do nothing; your password stays as it is.\n`
  return { to: email, subject: 'Choose a new Pilothouse password', text }
}
