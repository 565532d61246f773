import { daysBetween } from '@pilothouse/platform/day'
import { z } from 'zod'
import { Instant } from '@pilothouse/platform/instant'

/** Something that waits for one person: what to do about what, since when, until when, and what happens otherwise. */
export const WaitingItem = z.object({
  /** The same for the same thing: `review to decide 4f…`. */
  key: z.string(),
  /** `Decide the privacy review`. */
  what: z.string(),
  /** What it is about: a use, a person. */
  title: z.string(),
  href: z.string().startsWith('/'),
  since: Instant,
  /** The last day; null when there is none. */
  dueOn: z.iso.date().nullable(),
  /** What happens if nothing is done: a sentence. */
  otherwise: z.string(),
})
export type WaitingItem = z.infer<typeof WaitingItem>

/** When somebody is reminded of a last day. */
export type Notice = '7 days' | '1 day' | 'overdue'

/** Which reminder is due on a day; null when the last day is further off than a week. */
export function noticeOn(dueOn: string, today: string): Notice | null {
  const days = daysBetween(today, dueOn)
  if (days < 0) return 'overdue'
  if (days <= 1) return '1 day'
  return days <= 7 ? '7 days' : null
}

/** What is late first, then what has a last day, then what has waited longest. */
export const byUrgency = (one: WaitingItem, other: WaitingItem): number =>
  (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999') || one.since.localeCompare(other.since)
