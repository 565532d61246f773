import { holds, type Person } from './person.ts'

/** Everybody who signed in sees who their colleagues are. */
export const mayListPeople = (person: Person): boolean => person.agencyId !== null

/** An administrator, of the agency or of a part of it, reaches administration at all. */
export const mayAdminister = (person: Person): boolean => holds(person, ['administrator'])

/** Administrators, and auditors, who read everything and change nothing. */
export const mayReadAdministration = (person: Person): boolean => holds(person, ['administrator', 'auditor'])

/** An administrator of the organisation at this path, or of one above it. */
export const mayAdministerAt = (person: Person, path: string): boolean => holds(person, ['administrator'], path)

/** Somebody sitting there in person: how one signs in, and one's tokens, are not a program's to change. */
export const isThere = (person: Person): boolean => person.via === 'session'
