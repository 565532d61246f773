import { randomUUID } from 'node:crypto'
import type { Context } from '../../context.ts'
import { announce } from '../../ledger/announce.ts'
import { agencyOf } from '../people/agency-of.ts'
import type { TokenWish } from './api-token.ts'
import { insertToken } from './api-token.store.ts'
import { hashOfSecret, newSecret } from './secret.ts'

const DAY = 24 * 60 * 60 * 1000

/** Issues a token that acts as its owner within its scopes. The secret is in the answer and nowhere else. */
export async function issueApiToken(context: Context, input: TokenWish): Promise<{ id: string; secret: string }> {
  const agencyId = agencyOf(context)
  const secret = newSecret('plt_')
  const id = randomUUID()
  const createdAt = context.now()
  const expiresAt = new Date(createdAt.getTime() + input.days * DAY)
  return context.transaction(async (db) => {
    const { name, scopes } = input
    const token = {
      id,
      name,
      scopes,
      hint: secret.slice(0, 8),
      agencyId,
      personId: context.person.id,
      hash: hashOfSecret(secret),
      createdAt,
      expiresAt,
    }
    await insertToken(db, token)
    await announce(db, context, {
      event: 'API token issued',
      subject: id,
      detail: { name, scopes, expires: expiresAt.toISOString() },
    })
    return { id, secret }
  })
}
