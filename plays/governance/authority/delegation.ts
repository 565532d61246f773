import { z } from 'zod'
import { Discipline, holds, type Person, type Role } from '@pilothouse/platform/identity/person'
import { Instant } from '@pilothouse/platform/instant'

/**
 * What may be delegated, and nothing else: waivers, pilot exemptions and emergency passages are the Chief AI Officer's
 * own (M-25-21, section 4(b)), so there is no power for them.
 */
export const Power = z.enum([
  'decide determinations',
  'issue clearances',
  'decide gates',
  'record board decisions',
  ...Discipline.options.map((discipline) => `review: ${discipline}` as const),
])
export type Power = z.infer<typeof Power>

/** Who holds a power of their own. */
const holders: Readonly<Partial<Record<Power, readonly Role[]>>> = {
  'decide determinations': ['chief AI officer'],
  'issue clearances': ['chief AI officer'],
  'decide gates': ['chief AI officer', 'board member'],
  'record board decisions': ['chief AI officer', 'board member'],
}

/** The discipline that a power reviews for; null for a power that is no review. */
export const disciplineOf = (power: Power): Discipline | null =>
  Discipline.options.find((discipline) => power === `review: ${discipline}`) ?? null

/** The roles that carry a power. */
export const rolesWith = (power: Power): readonly Role[] => holders[power] ?? ['reviewer']

/** The role by which a person holds a power themselves, anywhere or for the organisation at `path`; null when they do not. */
export function ownRoleFor(person: Pick<Person, 'roles'>, power: Power, path?: string): Role | null {
  const discipline = disciplineOf(power)
  const held = person.roles.find(
    (one) =>
      rolesWith(power).includes(one.role) &&
      (discipline === null || one.discipline === discipline) &&
      (path === undefined || path.startsWith(one.path)),
  )
  return held?.role ?? null
}

/** Whether somebody may be given a power for a time: everybody of the agency but an auditor, who changes nothing. */
export const mayBeDelegate = (person: Person): boolean => person.agencyId !== null && !holds(person, ['auditor'])

/** A power that its holder lets somebody else use for a time. The delegate cannot hand it on. */
export const Delegation = z.object({
  id: z.uuid(),
  fromId: z.string(),
  fromName: z.string(),
  toId: z.string(),
  toName: z.string(),
  power: Power,
  organisationId: z.uuid(),
  organisationName: z.string(),
  /** Reaches everything below. */
  path: z.string(),
  startsOn: z.iso.date(),
  /** The last day on which it counts. */
  endsOn: z.iso.date(),
  reason: z.string(),
  grantedAt: Instant,
  seenAt: Instant.nullable(),
  revokedAt: Instant.nullable(),
  revokedByName: z.string().nullable(),
  revokedBecause: z.string().nullable(),
  endedAt: Instant.nullable(),
})
export type Delegation = z.infer<typeof Delegation>

/** How a delegation stands. */
export const DelegationState = z.enum(['begins later', 'in force', 'ended', 'revoked'])
export type DelegationState = z.infer<typeof DelegationState>

/** How it stands on a day. What was found in force on a later day, or seen to be over, is not revived by an earlier one. */
export function delegationStateOn(
  delegation: Pick<Delegation, 'startsOn' | 'endsOn' | 'seenAt' | 'revokedAt' | 'endedAt'>,
  day: string,
): DelegationState {
  const { startsOn, endsOn, seenAt, revokedAt, endedAt } = delegation
  if (revokedAt) return 'revoked'
  const latest = [day, seenAt?.slice(0, 10) ?? day].toSorted().at(-1) ?? day
  if (endedAt || latest > endsOn) return 'ended'
  return latest < startsOn ? 'begins later' : 'in force'
}

/** What somebody writes to let another person act for them. */
export const DelegationDraft = z.object({
  toId: z.string().min(1, 'Choose a person.'),
  power: Power,
  organisationId: z.uuid('Choose an organization.'),
  startsOn: z.iso.date('Give the first day as year-month-day.'),
  endsOn: z.iso.date('Give the last day as year-month-day.'),
  reason: z.string().trim().min(10, 'Say in a sentence why.').max(2000),
})
export type DelegationDraft = z.infer<typeof DelegationDraft>

/** A delegation lasts this long at most. */
export const MOST_MONTHS = 12
