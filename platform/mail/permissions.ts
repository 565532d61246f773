import { holds, type Person } from '../identity/person.ts'

/** Who may look into the outbox of their agency, and send again what was given up. */
export const mayManageOutbox = (person: Person): boolean => holds(person, ['administrator'])
