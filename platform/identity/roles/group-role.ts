import { z } from 'zod'
import { Discipline, Role } from '../person.ts'

/** What a group of the agency's identity provider means here: everybody in it holds the role. */
export const GroupRole = z.object({
  id: z.uuid(),
  groupName: z.string(),
  role: Role,
  discipline: Discipline.nullable(),
  organisationId: z.uuid(),
  organisationName: z.string(),
  path: z.string(),
})
export type GroupRole = z.infer<typeof GroupRole>
