import { Stage } from '@pilothouse/use-cases/portfolio/stage'
import type { Clearance } from '../clearance.ts'

/** Whether a use that was cleared in one stage now stands before it, or at its end: then nothing may run under it. */
export function isStepBack(cleared: Clearance['stage'], stage: Stage | null): boolean {
  if (stage === null) return false
  return stage === 'retired' || Stage.options.indexOf(stage) < Stage.options.indexOf(cleared)
}
