import { z } from 'zod'
import { Instant } from '@pilothouse/platform/instant'
import type { PilotScope } from './pilot-scope.ts'

/** Where a use case stands: OMB's four stages, and the idea before them. */
export const Stage = z.enum(['idea', 'pre-deployment', 'pilot', 'deployed', 'retired'])
export type Stage = z.infer<typeof Stage>

/** What each stage means, in OMB's sense (2025 inventory guidance). */
export const stageMeaning: Record<Stage, string> = {
  idea: 'Being thought about; nothing is built or bought.',
  'pre-deployment': 'Being developed or acquired.',
  pilot: 'In use in a limited test: some people, some sites, until a date.',
  deployed: 'In use for the work of the agency.',
  retired: 'No longer developed or used. The record stays.',
}

/** A use case moves only along these arrows. A retired one may be taken up again, under its old number. */
export const nextStages: Record<Stage, readonly Stage[]> = {
  idea: ['pre-deployment', 'retired'],
  'pre-deployment': ['pilot', 'deployed', 'retired'],
  pilot: ['deployed', 'pre-deployment', 'retired'],
  deployed: ['pilot', 'pre-deployment', 'retired'],
  retired: ['pre-deployment'],
}

/** Where a use case may go from here. One whose stage was never reported may be put anywhere. */
export const stagesAfter = (from: Stage | null): readonly Stage[] => (from === null ? Stage.options : nextStages[from])

/** What the rule about moves looks at. */
export interface MoveFacts {
  readonly stage: Stage | null
  readonly scope: PilotScope | null
  /** `2026-11-23`. */
  readonly today: string
}

/** Everything that stands between a use case and a stage, as sentences that say what to do; empty when it may move. */
export function hindrancesTo(to: Stage, { stage, scope, today }: MoveFacts): readonly string[] {
  if (stage === to) return [`This use case is already in the stage “${to}”.`]
  if (!stagesAfter(stage).includes(to)) {
    return [
      `A use case in the stage “${stage}” cannot move to “${to}”. It may move to: ${stagesAfter(stage).join(', ')}.`,
    ]
  }
  if (to !== 'pilot') return []
  if (!scope)
    return [
      'A pilot needs a scope first: its dates, how many people, and what ends it. Set the pilot scope, then move on.',
    ]
  if (scope.endsOn < today) return [`The pilot scope ended on ${scope.endsOn}. Set new dates, then move on.`]
  return []
}

/** One move, as it was made: who, when and why. Never changed afterwards. */
export const StageChange = z.object({
  id: z.uuid(),
  from: Stage.nullable(),
  to: Stage,
  byName: z.string(),
  at: Instant,
  reason: z.string(),
  /** By which exception it passed the gate although something was missing; empty for a plain move. */
  exception: z.string(),
})
export type StageChange = z.infer<typeof StageChange>
