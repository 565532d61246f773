import { anyMember, holds, type Person } from '../identity/person.ts'

/** Anybody who has signed in sees, cancels and repeats the jobs that they asked for. */
export const mayUseJobs = anyMember

/** Administrators and auditors also see the jobs of everybody in their agency. */
export const mayReadEveryJob = (person: Person): boolean => holds(person, ['administrator', 'auditor'])

/** An administrator may also stop or repeat what others asked for. */
export const mayManageEveryJob = (person: Person): boolean => holds(person, ['administrator'])
