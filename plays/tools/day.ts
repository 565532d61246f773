/** The day of a moment, in UTC: `2026-11-30`. */
export const dayOf = (at: Date): string => at.toISOString().slice(0, 10)

/** The day so many days later. */
export const dayAfter = (day: string, days: number): string =>
  dayOf(new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000))
