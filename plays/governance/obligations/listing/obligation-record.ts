import { z } from 'zod'
import { listOf } from '@pilothouse/platform/http/endpoint'
import { Instant } from '@pilothouse/platform/instant'
import { Stage } from '@pilothouse/use-cases/portfolio/stage'
import { GatedStage, PackObligation } from '../../policy-packs/policy-pack.ts'
import { LinkedEvidence } from '../evidence/evidence.ts'
import { Obligation, ObligationState } from '../obligation.ts'

/** A change of an obligation's state: who or what, when and why. */
export const ObligationChange = z.object({
  from: ObligationState.nullable(),
  to: ObligationState,
  because: z.string(),
  byName: z.string(),
  at: Instant,
})
export type ObligationChange = z.infer<typeof ObligationChange>

/** An obligation as lists and the tab of a use show it. */
export const ListedObligation = Obligation.extend({
  useCaseTitle: z.string(),
  stage: Stage.nullable(),
  packTitle: z.string(),
  evidenceCount: z.int(),
})
export type ListedObligation = z.infer<typeof ListedObligation>

/** What a duty asks for, for the page that collects it. */
export const AskedOf = z.object(
  PackObligation.pick({ satisfiedBy: true, reviewedBy: true, renewal: true, waiver: true, answers: true }).shape,
)

/** One obligation with everything that is known of it. */
export const ObligationRecord = ListedObligation.extend({
  duty: AskedOf,
  /** What is still asked for, in words. */
  missing: z.array(z.string()),
  evidence: z.array(LinkedEvidence),
  history: z.array(ObligationChange),
  mayAddEvidence: z.boolean(),
  today: z.iso.date(),
})
export type ObligationRecord = z.infer<typeof ObligationRecord>

/** The duties of one use, for its tab. */
export const UseObligations = z.object({
  useCaseId: z.uuid(),
  stage: Stage.nullable(),
  /** The stage that comes next, if a gate stands before it. */
  nextStage: GatedStage.nullable(),
  obligations: z.array(
    ListedObligation.extend({
      duty: AskedOf,
      missing: z.array(z.string()),
      evidence: z.array(LinkedEvidence),
      mayAddEvidence: z.boolean(),
      /** Stands before the next stage, or is overdue. */
      blocksNext: z.boolean(),
    }),
  ),
  /** Duties of packs in force that do not apply, with the reason. */
  elsewhere: z.array(z.object({ title: z.string(), pack: z.string(), because: z.string() })),
  today: z.iso.date(),
})
export type UseObligations = z.infer<typeof UseObligations>

/** What the list may be sorted by; a minus turns it round. */
export const ObligationSort = z.enum([
  'due',
  'title',
  'use',
  'state',
  'owner',
  '-due',
  '-title',
  '-use',
  '-state',
  '-owner',
])
export type ObligationSort = z.infer<typeof ObligationSort>

/** What the address bar may ask of the list. */
export const ObligationFilter = z.object({
  text: z.string().trim().max(200).default(''),
  /** `mine`: owed by the reader. `overdue`: its day has passed. `open`: anything is still owed. */
  show: listOf(z.enum(['mine', 'overdue', 'open'])).default([]),
  state: listOf(ObligationState).default([]),
  pack: listOf(z.string().max(200)).default([]),
  stage: listOf(Stage).default([]),
  before: listOf(GatedStage).default([]),
  sort: ObligationSort.default('due'),
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
})
export type ObligationFilter = z.infer<typeof ObligationFilter>

/** A page of the list. */
export const ObligationPage = z.object({ obligations: z.array(ListedObligation), total: z.int(), today: z.iso.date() })
export type ObligationPage = z.infer<typeof ObligationPage>
