import type { LinkedEvidence } from '../evidence/evidence.ts'
import { runsOutOn } from '../evidence/evidence.ts'
import { isSettled, type Obligation } from '../obligation.ts'
import { needsOf } from '../settling/settled-state.ts'
import type { PackObligation } from '../../policy-packs/policy-pack.ts'

/** What must still be handed in for a duty, in words; nothing when it is settled or may not apply at all. */
export function stillMissing(
  { state }: Pick<Obligation, 'state'>,
  duty: Pick<PackObligation, 'satisfiedBy' | 'reviewedBy' | 'renewal'>,
  evidence: readonly LinkedEvidence[],
  day: string,
): string[] {
  if (isSettled(state) || state === 'cannot tell') return []
  const live = evidence.filter((piece) => counts(piece, duty.renewal.everyMonths, day))
  return needsOf(duty)
    .filter(({ fits }) => !live.some((piece) => fits(piece)))
    .map(({ words }) => words)
}

/** Whether a piece still counts on a day. */
export function counts(piece: LinkedEvidence, everyMonths: number | null, day: string): boolean {
  const until = runsOutOn(piece.datedOn, everyMonths)
  return !piece.withdrawnAt && !piece.refusedAt && !piece.staleSince && (until === null || until > day)
}
