import { anyMember, holds, type Person } from '../identity/person.ts'

/** Anybody who has signed in may upload, and fetch what they uploaded. */
export const mayUseFiles = anyMember

/**
 * Administrators and auditors may fetch every upload of their agency. Others reach a file through the record
 * that it belongs to: that room knows who may read it.
 */
export const mayReadEveryFile = (person: Person): boolean => holds(person, ['administrator', 'auditor'])
