const DAY = 86_400_000

/** The day of a moment, in UTC: `2026-11-23`. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10)

/** The day so many days later; earlier when the number is negative. */
export const addDays = (day: string, days: number): string => dayOf(new Date(startOf(day) + days * DAY))

/** The same day so many months later; the last of the month where it has no such day. */
export function addMonths(day: string, months: number): string {
  const date = new Date(startOf(day))
  const wanted = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + months + 1, 0)
  date.setUTCDate(Math.min(wanted, date.getUTCDate()))
  return dayOf(date)
}

/** Whole days from one day to another; negative when the second lies before. */
export const daysBetween = (from: string, to: string): number => Math.round((startOf(to) - startOf(from)) / DAY)

/** A day for a sentence: `26 Nov 2026`. */
export const sayDay = (day: string): string => words.format(new Date(startOf(day)))

const words = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })

const startOf = (day: string): number => Date.parse(`${day}T00:00:00Z`)
