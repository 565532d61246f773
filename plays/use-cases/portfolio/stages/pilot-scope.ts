import { daysBetween } from '@pilothouse/platform/day'
import { z } from 'zod'
import { Instant } from '@pilothouse/platform/instant'

/** What the owner says a pilot may do. Outside of it the pilot is not the pilot that was agreed. */
export const PilotScopeDraft = z
  .object({
    startsOn: z.iso.date('Give the first day as year-month-day.'),
    endsOn: z.iso.date('Give the last day as year-month-day.'),
    userLimit: z.int().min(1, 'At least one person takes part.').max(1_000_000),
    sites: z.string().trim().max(2000),
    exitCriteria: z.string().trim().min(10, 'Say in a sentence what ends the pilot.').max(4000),
    scaleCriteria: z.string().trim().max(4000),
    warnDays: z.int().min(0).max(365),
  })
  .refine((scope) => scope.endsOn >= scope.startsOn, {
    path: ['endsOn'],
    message: 'The last day comes before the first.',
  })
export type PilotScopeDraft = z.infer<typeof PilotScopeDraft>

/** The agreed scope of a pilot, and who agreed to it when. */
export const PilotScope = z.object({
  useCaseId: z.uuid(),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  userLimit: z.int(),
  sites: z.string(),
  exitCriteria: z.string(),
  scaleCriteria: z.string(),
  warnDays: z.int(),
  setByName: z.string(),
  setAt: Instant,
  version: z.int(),
})
export type PilotScope = z.infer<typeof PilotScope>

/** How a pilot's time stands on a day. */
export const ScopeState = z.enum(['not started', 'running', 'ends soon', 'expired'])
export type ScopeState = z.infer<typeof ScopeState>

/** How the scope's time stands on `today` (`2026-11-23`). The last day itself still counts. */
export function scopeStateOn(scope: Pick<PilotScope, 'startsOn' | 'endsOn' | 'warnDays'>, today: string): ScopeState {
  if (today > scope.endsOn) return 'expired'
  if (today < scope.startsOn) return 'not started'
  return daysBetween(today, scope.endsOn) <= scope.warnDays ? 'ends soon' : 'running'
}

/** A pilot whose time runs out, or has run out. */
export const PilotWarning = z.object({
  id: z.uuid(),
  title: z.string(),
  ownerName: z.string(),
  endsOn: z.iso.date(),
  expired: z.boolean(),
})
export type PilotWarning = z.infer<typeof PilotWarning>

/** Every pilot that should be looked at, and how many pilots have no scope at all. */
export const PilotWarnings = z.object({ pilots: z.array(PilotWarning), withoutScope: z.int() })
export type PilotWarnings = z.infer<typeof PilotWarnings>
