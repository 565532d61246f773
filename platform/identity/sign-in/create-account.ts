import { hashPassword } from 'better-auth/crypto'
import type { Database } from '../../database/connect.ts'

/** Lets somebody sign in with a password. The ledger hears of it from the database. */
export async function createAccount(db: Database, personId: string, password: string): Promise<void> {
  const account = { person_id: personId, account_id: personId, provider_id: 'credential', updated_at: new Date() }
  await db
    .insertInto('account')
    .values({ ...account, password: await hashPassword(password) })
    .execute()
}
