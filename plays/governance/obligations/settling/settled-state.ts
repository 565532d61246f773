import { addDays, sayDay } from '@pilothouse/platform/day'
import type { EvidenceKind, PackObligation } from '../../policy-packs/policy-pack.ts'
import { runsOutOn, type LinkedEvidence } from '../evidence/evidence.ts'
import type { ObligationState } from '../obligation.ts'

/** Whether the duty applies and whether somebody waived it. */
export interface Standing {
  readonly applies: 'yes' | 'no' | 'unknown'
  readonly appliesBecause: string
  /** The last day of a waiver in force. */
  readonly waivedUntil: string | null
  /** The first day on which a former waiver no longer counted. */
  readonly waiverEndedOn: string | null
  /** Why it ended, as a sentence. */
  readonly waiverEndedBecause: string
}

/** A piece of evidence that was neither withdrawn nor refused. */
export type Piece = Pick<LinkedEvidence, 'kind' | 'discipline' | 'title' | 'datedOn' | 'staleSince' | 'staleBecause'>

/** Where an obligation stands, why, and the first day on which that ends by itself. */
export interface Settled {
  readonly state: ObligationState
  readonly because: string
  readonly staleOn: string | null
}

/** What a duty asks for, as far as its state follows from it. */
export type Asked = Pick<PackObligation, 'satisfiedBy' | 'reviewedBy' | 'renewal'>

/** Where an obligation stands on a day: states follow from facts, evidence and waivers, and are set by nobody. */
export function settledState(duty: Asked, standing: Standing, pieces: readonly Piece[], day: string): Settled {
  const { applies, appliesBecause, waivedUntil } = standing
  if (applies === 'no') return { state: 'not applicable', because: appliesBecause, staleOn: null }
  if (waivedUntil !== null && waivedUntil >= day) {
    return { state: 'waived', because: `Waived until ${sayDay(waivedUntil)}.`, staleOn: addDays(waivedUntil, 1) }
  }
  if (applies === 'unknown') return { state: 'cannot tell', because: appliesBecause, staleOn: null }
  return byEvidence(duty, standing, pieces, day)
}

function byEvidence(
  duty: Asked,
  { waiverEndedOn, waiverEndedBecause }: Standing,
  pieces: readonly Piece[],
  day: string,
): Settled {
  const needs = needsOf(duty).map((need) => lookAt(need, pieces, duty.renewal.everyMonths, day))
  const missing = needs.filter(({ live }) => !live)
  if (missing.length === 0) return { state: 'met', because: '', staleOn: earliest(needs.map(({ until }) => until)) }
  const spent = missing.flatMap(({ spent: why }) => why ?? [])
  const still = `Still missing: ${missing.map(({ words }) => words).join('; ')}.`
  if (spent.length === missing.length) return stale(spent.join(' '))
  if (missing.length < needs.length)
    return { state: 'in progress', because: [...spent, still].join(' '), staleOn: null }
  if (spent.length > 0) return stale([...spent, still].join(' '))
  if (waiverEndedOn !== null) return stale(`${waiverEndedBecause} ${still}`)
  return { state: 'not started', because: still, staleOn: null }
}

const stale = (because: string): Settled => ({ state: 'stale', because, staleOn: null })

/** One thing that is asked for. */
export interface Need {
  readonly words: string
  readonly fits: (piece: Pick<Piece, 'kind' | 'discipline'>) => boolean
}

/** Everything that a duty asks for: each kind once, and a review by each discipline. */
export function needsOf({ satisfiedBy, reviewedBy }: Pick<Asked, 'satisfiedBy' | 'reviewedBy'>): readonly Need[] {
  const kinds = satisfiedBy.filter((kind) => kind !== 'review' || reviewedBy.length === 0)
  return [
    ...kinds.map((kind): Need => ({ words: kindWords[kind], fits: (piece) => piece.kind === kind })),
    ...reviewedBy.map((discipline): Need => ({
      words: `the ${discipline} review`,
      fits: (piece) => piece.kind === 'review' && piece.discipline === discipline,
    })),
  ]
}

/** What each kind of evidence is called in a sentence. */
export const kindWords: Record<EvidenceKind, string> = {
  review: 'a review',
  assessment: 'an assessment',
  evaluation: 'an evaluation',
  course: 'a completed course',
  metric: 'a metric',
  document: 'a document',
  consultation: 'a consultation',
  drill: 'a drill',
  determination: 'the determination',
}

function lookAt({ words, fits }: Need, pieces: readonly Piece[], everyMonths: number | null, day: string) {
  const fitting = pieces.filter(fits).map((piece) => ({ piece, until: runsOutOn(piece.datedOn, everyMonths) }))
  const live = fitting.filter(({ piece, until }) => piece.staleSince === null && (until === null || until > day))
  const newest = fitting.toSorted((one, other) => other.piece.datedOn.localeCompare(one.piece.datedOn))[0]
  return {
    words,
    live: live.length > 0,
    until: latest(live.map(({ until }) => until)),
    spent: newest ? saySpent(newest.piece, newest.until) : null,
  }
}

const saySpent = ({ title, staleBecause }: Piece, until: string | null): string =>
  staleBecause || `“${title}” ran out${until === null ? '' : ` on ${sayDay(until)}`}.`

const earliest = (days: readonly (string | null)[]): string | null =>
  days.reduce((first, day) => (first === null || (day !== null && day < first) ? day : first), null)

/** Null, which is never, comes last. */
const latest = (days: readonly (string | null)[]): string | null =>
  days.reduce((last, day) => (last === null || day === null ? null : last > day ? last : day), days[0] ?? null)
