import type { Database } from '../../database/connect.ts'
import { Account } from './account.ts'

/** Whose e-mail address it is, and of which agency. */
export async function findAgencyOfAddress(
  db: Database,
  address: string,
): Promise<{ personId: string; agencyId: string } | null> {
  const row = await db
    .selectFrom('person')
    .select(['id as personId', 'agency_id as agencyId'])
    .where('email', '=', address.trim().toLowerCase())
    .executeTakeFirst()
  return row ?? null
}

/** How somebody signs in. `db` must see the tables of sign-in, which requests do not. */
export async function findAccount(db: Database, personId: string): Promise<Account> {
  const password = await db
    .selectFrom('account')
    .select('id')
    .where('person_id', '=', personId)
    .where('provider_id', '=', 'credential')
    .executeTakeFirst()
  const factor = await db
    .selectFrom('two_factor')
    .select('id')
    .where('person_id', '=', personId)
    .where('verified', '=', true)
    .executeTakeFirst()
  const passkeys = await db
    .selectFrom('passkey')
    .select(['id', 'name', 'created_at as createdAt'])
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .execute()
  return Account.parse({
    hasPassword: password !== undefined,
    secondFactor: factor !== undefined,
    passkeys: passkeys.map((passkey) => ({ ...passkey, name: passkey.name ?? 'Passkey' })),
  })
}
