import type { ReactNode } from 'react'
import { readTime, sayDay, sayMoment } from './say-time.ts'

/** A day or a moment, in full: `22 Nov 2026, 14:03`. Blank stays blank. */
export function PlainTime({
  at,
  dayOnly = false,
}: {
  readonly at: string | null
  readonly dayOnly?: boolean
}): ReactNode {
  if (at === null || at === '') return null
  const time = readTime(at)
  return <time dateTime={at}>{dayOnly || at.length === 10 ? sayDay(time) : sayMoment(time)}</time>
}
