import { daysBetween, sayDay } from '@pilothouse/platform/day'
import { z } from 'zod'
import { Discipline } from '@pilothouse/platform/identity/person'
import { Instant } from '@pilothouse/platform/instant'

/** What a seat is for: the chair, or a discipline. */
export const SeatFor = z.enum(['chair', ...Discipline.options])
export type SeatFor = z.infer<typeof SeatFor>

/** A seat on a board. */
export const BoardSeat = z.object({
  id: z.uuid(),
  organisationId: z.uuid(),
  personId: z.string(),
  personName: z.string(),
  seat: SeatFor,
  startsOn: z.iso.date(),
  /** The last day. */
  endsOn: z.iso.date(),
  filledByName: z.string(),
  endedAt: Instant.nullable(),
  endedBecause: z.string().nullable(),
  /** The account of who sits there is open. */
  active: z.boolean(),
})
export type BoardSeat = z.infer<typeof BoardSeat>

/** Somebody is put on a seat. */
export const SeatDraft = z.object({
  organisationId: z.uuid(),
  personId: z.string().min(1, 'Choose a person.'),
  seat: SeatFor,
  startsOn: z.iso.date('Give the first day as year-month-day.'),
})
export type SeatDraft = z.infer<typeof SeatDraft>

/** Whether whoever sits there may vote on a day. */
export const sitsOn = (seat: Pick<BoardSeat, 'startsOn' | 'endsOn' | 'endedAt' | 'active'>, day: string): boolean =>
  seat.active && seat.endedAt === null && seat.startsOn <= day && day <= seat.endsOn

/** How many days before its end a seat is warned of. */
export const WARN_DAYS = 60

/** What a board lacks or will lack soon. */
export const VacancyWarning = z.object({
  kind: z.enum(['no seat', 'ends soon', 'too few for a quorum']),
  words: z.string(),
})
export type VacancyWarning = z.infer<typeof VacancyWarning>

/** Disciplines without a seat today, seats that end within 60 days, and too few members for a quorum. */
export function vacancyWarnings(
  charter: { readonly disciplines: readonly Discipline[]; readonly quorum: number },
  seats: readonly BoardSeat[],
  day: string,
): VacancyWarning[] {
  const sitting = seats.filter((seat) => sitsOn(seat, day))
  const needed: readonly SeatFor[] = ['chair', ...charter.disciplines]
  const empty = needed.filter((one) => !sitting.some(({ seat }) => seat === one))
  const ending = sitting.filter(({ endsOn }) => daysBetween(day, endsOn) <= WARN_DAYS)
  return [
    ...empty.map((one) => ({
      kind: 'no seat' as const,
      words: one === 'chair' ? 'Nobody is in the chair.' : `Nobody sits for ${one}.`,
    })),
    ...ending.map(({ personName, seat, endsOn }) => ({
      kind: 'ends soon' as const,
      words: `The seat of ${personName} (${seat}) ends on ${sayDay(endsOn)}.`,
    })),
    ...(sitting.length < charter.quorum
      ? [
          {
            kind: 'too few for a quorum' as const,
            words: `The charter asks for ${charter.quorum} voting members, and ${sitting.length} sit on the board.`,
          },
        ]
      : []),
  ]
}
