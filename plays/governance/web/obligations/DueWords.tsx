import { DateWords } from '@pilothouse/platform/ui/DateWords'
import type { ReactNode } from 'react'
import { isSettled, type Obligation } from '../../obligations/obligation.ts'

/** When a duty is due: before a stage, or on a day as people speak of it. */
export function DueWords(props: {
  readonly duty: Pick<Obligation, 'dueBefore' | 'dueOn' | 'state' | 'staleOn'>
  readonly today: string
}): ReactNode {
  const { dueBefore, dueOn, state, staleOn } = props.duty
  if (isSettled(state))
    return staleOn ? (
      <>
        Counts until <DateWords at={staleOn} />
      </>
    ) : (
      <>Nothing is due</>
    )
  if (dueBefore !== null) return <>Due before {dueBefore}</>
  if (dueOn === null) return <>No day is set</>
  const overdue = dueOn < props.today
  return (
    <span className={overdue ? 'duty__overdue' : undefined}>
      {overdue ? 'Overdue: it was due ' : 'Due '}
      <DateWords at={dueOn} />
    </span>
  )
}
