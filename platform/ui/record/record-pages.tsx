import { createContext, use, type ReactNode } from 'react'
import type { RoomPage } from '../room-page.ts'
import { usePerson } from '../session/session.tsx'
import { pageOfRecord, type RecordPage } from './page-of-record.ts'

const Pages = createContext<readonly RoomPage[]>([])

/** Hands the pages that show one record to every page below, so that the ledger can lead there. */
export function RecordPagesFrame(props: {
  readonly pages: readonly RoomPage[]
  readonly children: ReactNode
}): ReactNode {
  return <Pages value={props.pages}>{props.children}</Pages>
}

/** Finds the page of the record that an entry of the ledger speaks of; null where none is open to this person. */
export function useRecordPage(): (event: string, subject: string) => RecordPage | null {
  const pages = use(Pages)
  const person = usePerson()
  const open = pages.filter(({ allows }) => allows(person))
  return (event, subject) => pageOfRecord(open, event, subject)
}
