import { z } from 'zod'
import { Instant } from '../../instant.ts'
import { Discipline, Role } from '../person.ts'

/** A role as a list shows it: where, until when, and whether it was granted or follows from a group at the identity provider. */
export const MemberRole = z.object({
  /** Null for a role that follows from a group. */
  heldRoleId: z.uuid().nullable(),
  role: Role,
  discipline: Discipline.nullable(),
  organisationId: z.uuid(),
  organisationName: z.string(),
  validUntil: Instant.nullable(),
  groupName: z.string().nullable(),
})
export type MemberRole = z.infer<typeof MemberRole>

/** Somebody of the agency, with the roles that are in force or begin later. */
export const Member = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  deactivatedAt: Instant.nullable(),
  roles: z.array(MemberRole),
})
export type Member = z.infer<typeof Member>
