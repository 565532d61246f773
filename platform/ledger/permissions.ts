import { holds, type Person } from '../identity/person.ts'

/** Who may read the ledger of their agency. */
export const mayReadLedger = (person: Person): boolean =>
  holds(person, ['auditor', 'administrator', 'chief AI officer'])
