const day = new Intl.DateTimeFormat('en-US', { weekday: 'long', day: 'numeric', month: 'short', year: 'numeric' })
const clock = new Intl.DateTimeFormat('en-US', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** A day in full: `26 Nov 2026`. */
export function sayDay(at: Date): string {
  const { dayOfMonth, month, year } = partsOf(at)
  return `${dayOfMonth} ${month} ${year}`
}

/** The time of day where the reader is: `14:03`. */
export const sayClock = (at: Date): string => clock.format(at)

/** A moment in full: `26 Nov 2026, 14:03`. */
export const sayMoment = (at: Date): string => `${sayDay(at)}, ${sayClock(at)}`

/** A day as people speak of it: "today", "in 3 days, Thursday", "5 days ago, 17 Nov 2026". */
export function sayDistance(at: Date, now: Date): string {
  const days = daysBetween(now, at)
  const near = nearWords.get(days)
  if (near) return near
  const distance = days > 0 ? `in ${days} days` : `${-days} days ago`
  const place = days > 0 && days < 7 ? partsOf(at).weekday : sayDay(at)
  return `${distance}, ${place}`
}

const nearWords: ReadonlyMap<number, string> = new Map([
  [-1, 'yesterday'],
  [0, 'today'],
  [1, 'tomorrow'],
])

function daysBetween(from: Date, to: Date): number {
  const start = Date.UTC(from.getFullYear(), from.getMonth(), from.getDate())
  const end = Date.UTC(to.getFullYear(), to.getMonth(), to.getDate())
  return Math.round((end - start) / 86_400_000)
}

function partsOf(at: Date): Record<'dayOfMonth' | 'month' | 'year' | 'weekday', string> {
  const parts = new Map(day.formatToParts(at).map(({ type, value }) => [type, value]))
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? ''
  return { dayOfMonth: part('day'), month: part('month'), year: part('year'), weekday: part('weekday') }
}

/** A day (`2026-11-26`) is that day wherever the reader is; a moment is read in the reader's time zone. */
export function readTime(text: string): Date {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00`) : new Date(text)
}
