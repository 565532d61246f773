import { z } from 'zod'
import type { Database } from '../../database/connect.ts'
import { ApiToken } from './api-token.ts'

/** Somebody's tokens, newest first. The hash stays where it is. */
export async function findTokensOf(db: Database, personId: string, now: Date): Promise<ApiToken[]> {
  const rows = await db
    .selectFrom('api_token')
    .select(['id', 'name', 'hint', 'scopes', 'created_at as createdAt', 'expires_at as expiresAt'])
    .select(['last_used_at as lastUsedAt', 'revoked_at as revokedAt'])
    .where('person_id', '=', personId)
    .orderBy('created_at', 'desc')
    .execute()
  return z.array(ApiToken).parse(rows.map((row) => ({ ...row, state: stateOf(row, now) })))
}

function stateOf({ expiresAt, revokedAt }: { expiresAt: Date; revokedAt: Date | null }, now: Date): ApiToken['state'] {
  if (revokedAt) return 'revoked'
  return expiresAt <= now ? 'expired' : 'in force'
}

/** Whose token it is; null if there is none that is not revoked. */
export async function findTokenOwner(db: Database, id: string): Promise<string | null> {
  const row = await db
    .selectFrom('api_token')
    .select('person_id')
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return row?.person_id ?? null
}

export interface NewToken extends Pick<ApiToken, 'id' | 'name' | 'hint' | 'scopes'> {
  readonly agencyId: string
  readonly personId: string
  readonly hash: Buffer
  readonly createdAt: Date
  readonly expiresAt: Date
}

export async function insertToken(db: Database, token: NewToken): Promise<void> {
  const { id, name, hint, scopes, hash } = token
  await db
    .insertInto('api_token')
    .values({
      id,
      name,
      hint,
      scopes,
      hash,
      agency_id: token.agencyId,
      person_id: token.personId,
      created_at: token.createdAt,
      expires_at: token.expiresAt,
    })
    .execute()
}

export async function updateTokenRevoked(db: Database, id: string, at: Date): Promise<void> {
  await db.updateTable('api_token').set({ revoked_at: at }).where('id', '=', id).execute()
}

export async function revokeTokensOf(db: Database, personId: string, at: Date): Promise<void> {
  await db
    .updateTable('api_token')
    .set({ revoked_at: at })
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .execute()
}
