import { z } from 'zod'
import { Discipline } from '@pilothouse/platform/identity/person'
import { Instant } from '@pilothouse/platform/instant'

/** The part that somebody plays on one record: making it, testing it, reviewing it for one discipline, or deciding. */
export const Capacity = z.enum([
  'making',
  'evaluating',
  'deciding',
  ...Discipline.options.map((discipline) => `reviewing: ${discipline}` as const),
])
export type Capacity = z.infer<typeof Capacity>

/** That somebody took part in a use: in which capacity, and by which first act. */
export const Participation = z.object({
  personId: z.string(),
  personName: z.string(),
  capacity: Capacity,
  /** Read after "you" or a name: `decided the privacy review`. */
  act: z.string(),
  at: Instant,
})
export type Participation = z.infer<typeof Participation>

/** What a person did on the record in another capacity than this one; null when nothing stands against it. */
export const earlierPart = (
  existing: readonly Participation[],
  personId: string,
  capacity: Capacity,
): Participation | null => existing.find((one) => one.personId === personId && one.capacity !== capacity) ?? null

/** Separation of duties: on one record a person acts in one capacity only, as often as they like. */
export const mayTakePart = (existing: readonly Participation[], personId: string, capacity: Capacity): boolean =>
  earlierPart(existing, personId, capacity) === null

/** Whether a person owns the use or worked on it. */
export const isMaking = (existing: readonly Participation[], personId: string): boolean =>
  existing.some((one) => one.personId === personId && one.capacity === 'making')
