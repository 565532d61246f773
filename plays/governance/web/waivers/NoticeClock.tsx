import { DateWords } from '@pilothouse/platform/ui/DateWords'
import type { ReactNode } from 'react'
import { noticeOwed, type Waiver } from '../../waivers/waiver.ts'

/** Whether OMB was told, and by when it must be. */
export function NoticeClock({ waiver, today }: { readonly waiver: Waiver; readonly today: string }): ReactNode {
  const owed = noticeOwed(waiver)
  if (owed === null) return 'Sent'
  return (
    <span>
      {owed.dueOn < today ? 'Overdue: it was due ' : 'Due '}
      <DateWords at={owed.dueOn} />
    </span>
  )
}
