import type { RoomPage } from '../room-page.ts'

/** Where a record is shown, and what it is called there. */
export interface RecordPage {
  readonly title: string
  readonly to: string
}

/** The page whose record an event is about: the one that names the longest beginning of it. */
export function pageOfRecord(
  pages: readonly Pick<RoomPage, 'path' | 'title' | 'recordOf'>[],
  event: string,
  subject: string,
): RecordPage | null {
  const named = pages.flatMap(({ path, title, recordOf = [] }) =>
    recordOf.filter((beginning) => event.startsWith(beginning)).map((beginning) => ({ path, title, beginning })),
  )
  const [page] = named.toSorted((one, other) => other.beginning.length - one.beginning.length)
  return page ? { title: page.title, to: page.path.replace(/\$\w+/, encodeURIComponent(subject)) } : null
}
