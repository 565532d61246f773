import { addDays } from '@pilothouse/platform/day'
import type { Source } from '../policy-packs/policy-pack.ts'

/** How long reviews take. Our own design: no law that we know of sets these days. */
export const reviewTimes = {
  version: '2026-11-23',
  source: {
    place: 'Pilothouse',
    link: null,
    sureness: 'our own design',
    note: 'Working days are Monday to Friday; public holidays are not taken out.',
  } satisfies Source,
  /** A review is due so many working days after it was opened. */
  dueAfterWorkingDays: 10,
  /** An approval that runs out is asked for again so many days before. */
  renewDaysBefore: 30,
} as const

/** Whether a day is a Monday to Friday. */
export function isWorkingDay(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6
}

/** The day so many working days later. */
export function workingDaysAfter(day: string, count: number): string {
  let date = day
  for (let left = count; left > 0;) {
    date = addDays(date, 1)
    if (isWorkingDay(date)) left--
  }
  return date
}
