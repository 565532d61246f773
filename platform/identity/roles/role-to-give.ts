import { z } from 'zod'
import { Discipline, Role } from '../person.ts'

/** A role to be given: reviewers need a discipline, everybody else has none. */
export const RoleToGive = z.object({
  role: Role,
  organisationId: z.uuid('Choose an organization'),
  discipline: Discipline.nullable().default(null),
})
export type RoleToGive = z.infer<typeof RoleToGive>

/** What is wrong with a role to be given, in words; null if nothing is. */
export function faultInRole({ role, discipline }: Pick<RoleToGive, 'role' | 'discipline'>): string | null {
  if (role === 'reviewer' && discipline === null) return 'Choose what the reviewer looks at.'
  if (role !== 'reviewer' && discipline !== null) return 'Only a reviewer has a discipline. Leave it empty.'
  return null
}
