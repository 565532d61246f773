import type { Database } from '../../database/connect.ts'
import { Refusal } from '../../refusal.ts'
import { findActingPerson } from '../people/person.store.ts'
import { visitor, type Person } from '../person.ts'
import { deleteSession } from '../sessions/session.store.ts'
import { hashOfSecret } from '../tokens/secret.ts'
import type { Auth } from './auth.ts'
import { findTokenInForce, touchSession, touchToken } from './signed-in.store.ts'

interface Gate {
  readonly db: Database
  readonly auth: Auth
  readonly now: () => Date
}

/**
 * Who sends these headers: the owner of an API token, somebody with a session, or a visitor.
 * A token that is unknown, expired or revoked is refused rather than taken for a visitor.
 */
export async function personOf(gate: Gate, headers: Headers): Promise<Person> {
  const bearer = headers.get('authorization')?.match(/^Bearer (plt_\S+)$/)?.[1]
  if (bearer) return ownerOf(gate, bearer)
  if (!headers.has('cookie')) return visitor
  const signedIn = await gate.auth.api.getSession({ headers: onlyCookie(headers) })
  if (!signedIn) return visitor
  const alive = await touchSession(gate.db, signedIn.session.id)
  const person = alive ? await findActingPerson(gate.db, signedIn.user.id, gate.now()) : null
  if (!person) await deleteSession(gate.db, signedIn.session.id)
  return person ?? visitor
}

const onlyCookie = (headers: Headers): Headers => new Headers({ cookie: headers.get('cookie') ?? '' })

async function ownerOf({ db, now }: Gate, secret: string): Promise<Person> {
  const token = await findTokenInForce(db, hashOfSecret(secret), now())
  const owner = token && (await findActingPerson(db, token.personId, now()))
  if (!token || !owner) {
    throw new Refusal(
      'signed-out',
      'This token is not known, has expired or was revoked. Issue a new one under “My account”.',
    )
  }
  await touchToken(db, token.id, now())
  return { ...owner, via: 'token', scopes: token.scopes }
}
