import { useState, type ReactNode } from 'react'
import { readTime, sayDay, sayDistance } from './say-time.ts'

/** A day by how far it is: "in 3 days, Thursday". The full day shows when one points at it. */
export function DateWords({ at }: { readonly at: string }): ReactNode {
  const [now] = useState(() => new Date())
  const time = readTime(at)
  return (
    <time dateTime={at} title={sayDay(time)}>
      {sayDistance(time, now)}
    </time>
  )
}
