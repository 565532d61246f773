import { addDays } from '@pilothouse/platform/day'
import type { Cause, Clearance, ClearanceState } from './clearance.ts'

type Dated = Pick<Clearance, 'state' | 'causes' | 'lapses' | 'seenOn'> & {
  readonly envelope: Pick<Clearance['envelope'], 'validFrom' | 'validUntil'>
}

/** The day that counts: never before one that the record has seen already. */
export const countedDay = ({ seenOn }: Pick<Clearance, 'seenOn'>, day: string): string => (day > seenOn ? day : seenOn)

/** Where a clearance stands on `day` (`2026-11-23`). The last day still counts; a lapse counts from the start of its day. */
export function stateOn(clearance: Dated, day: string): ClearanceState {
  const { state, causes, lapses, envelope } = clearance
  const today = countedDay(clearance, day)
  if (state === 'revoked') return 'revoked'
  if (envelope.validUntil < today) return 'expired'
  if (state === 'suspended' || causes.length > 0 || lapses.some(({ on }) => on <= today)) return 'suspended'
  return envelope.validFrom > today ? 'not yet valid' : 'in force'
}

/** Everything that holds it back on `day`: what was recorded, and what ran out by its date since. */
export function causesOn(clearance: Pick<Clearance, 'causes' | 'lapses' | 'seenOn'>, day: string): readonly Cause[] {
  const today = countedDay(clearance, day)
  const standing = new Set(clearance.causes.map(keyOf))
  const ranOut = clearance.lapses.filter((lapse) => lapse.on <= today && !standing.has(keyOf(lapse)))
  return [
    ...clearance.causes,
    ...ranOut.map(({ kind, subject, because, on }): Cause => ({
      kind,
      subject,
      because,
      since: `${on}T00:00:00.000Z`,
    })),
  ]
}

/** The last day on which it holds if nobody acts: its own last day, or the day before something runs out. */
export function lastDayOf({ envelope, lapses }: Pick<Clearance, 'lapses'> & Pick<Dated, 'envelope'>): string {
  const days = lapses.map(({ on }) => addDays(on, -1))
  return [envelope.validUntil, ...days].reduce((first, day) => (day < first ? day : first))
}

/** The same matter, whether it is going to count or counts already. */
export const keyOf = ({ kind, subject }: Pick<Cause, 'kind' | 'subject'>): string => `${kind} ${subject}`
