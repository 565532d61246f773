import { z } from 'zod'
import { Instant } from '../../instant.ts'
import { Discipline, Role } from '../person.ts'

/** A letter that lets somebody in once, with one role to begin with. */
export const Invitation = z.object({
  id: z.uuid(),
  agencyId: z.uuid(),
  email: z.string(),
  name: z.string(),
  role: Role,
  discipline: Discipline.nullable(),
  organisationId: z.uuid(),
  organisationName: z.string(),
  createdAt: Instant,
  expiresAt: Instant,
})
export type Invitation = z.infer<typeof Invitation>

/** How long a letter holds. */
export const INVITATION_DAYS = 7

/** An e-mail address as it is kept: in small letters. */
export const EmailAddress = z.email('Enter an e-mail address, like name@agency.example.gov').max(200).toLowerCase()

/** A new password: long rather than odd (NIST SP 800-63B-3, 5.1.1.2 asks for 8 at least). */
export const NewPassword = z
  .string()
  .min(12, 'Choose a password of at least 12 characters')
  .max(200, 'Use at most 200 characters')

/** How people are called. */
export const PersonName = z.string().trim().min(1, 'Enter a name').max(200, 'Use at most 200 characters')
