import { z } from 'zod'
import { Instant } from '@pilothouse/platform/instant'
import { Stage } from '../portfolio/stages/stage.ts'

/** What its keeper says about a mission priority. */
export const MissionPriorityDraft = z
  .object({
    title: z.string().trim().min(3, 'Give it a name of at least 3 characters.').max(200),
    statement: z.string().trim().min(10, 'Say in a sentence what is to be reached.').max(4000),
    source: z.string().trim().min(3, 'Name the plan, order or budget where it is written.').max(500),
    startsOn: z.iso.date('Give the first day as year-month-day.'),
    endsOn: z.iso.date('Give the last day as year-month-day.').nullable(),
  })
  .refine(({ startsOn, endsOn }) => endsOn === null || endsOn >= startsOn, {
    path: ['endsOn'],
    message: 'The last day comes before the first.',
  })
export type MissionPriorityDraft = z.infer<typeof MissionPriorityDraft>

/** What the agency is there for in a period. Uses of AI state what they add to it. */
export const MissionPriority = z.object({
  id: z.uuid(),
  title: z.string(),
  statement: z.string(),
  source: z.string(),
  startsOn: z.iso.date(),
  endsOn: z.iso.date().nullable(),
  ownerName: z.string(),
  retiredAt: Instant.nullable(),
  retiredReason: z.string(),
  version: z.int(),
})
export type MissionPriority = z.infer<typeof MissionPriority>

/** What a use case says that it adds to a priority. */
export const StatedValue = z.object({
  id: z.uuid(),
  priorityId: z.uuid(),
  priorityTitle: z.string(),
  useCaseId: z.uuid(),
  useCaseTitle: z.string(),
  useCaseStage: Stage.nullable(),
  statement: z.string(),
  byName: z.string(),
  at: Instant,
})
export type StatedValue = z.infer<typeof StatedValue>

/** A priority and how the portfolio serves it. */
export const PriorityCoverage = MissionPriority.extend({
  /** Uses that state a value for it, without the retired ones. */
  uses: z.int(),
  deployed: z.int(),
})
export type PriorityCoverage = z.infer<typeof PriorityCoverage>

/** All priorities with their coverage, and how many uses serve none. */
export const PriorityOverview = z.object({
  priorities: z.array(PriorityCoverage),
  usesWithout: z.int(),
  usesInAll: z.int(),
})
export type PriorityOverview = z.infer<typeof PriorityOverview>
