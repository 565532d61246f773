import type { Database } from '../../database/connect.ts'
import { Refusal } from '../../refusal.ts'
import { lockAgency } from '../organisations/organisation.store.ts'
import { hasAdministrator } from './held-role.store.ts'

/** Makes a change to people or roles unless it would leave the agency without an administrator. Two such changes wait for each other. */
export async function keepAnAdministrator<T>(db: Database, agencyId: string, change: () => Promise<T>): Promise<T> {
  await lockAgency(db, agencyId)
  const had = await hasAdministrator(db, agencyId)
  const outcome = await change()
  if (had && !(await hasAdministrator(db, agencyId))) {
    throw new Refusal(
      'conflict',
      'This is the last administrator of the agency. Make somebody else administrator first.',
    )
  }
  return outcome
}
