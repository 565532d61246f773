import { addDays, dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import { EntryFilter, type EntryLine } from '../catalogue/entry-record.ts'
import { listCatalogue } from '../catalogue/list-catalogue.ts'
import { mayApproveEntry } from '../permissions.ts'
import { isUsable } from './approval.ts'

const SOON_DAYS = 30

/** What waits for the reader to decide: entries that nobody decided about, and approvals that end within 30 days. */
export async function listWaiting(context: Context): Promise<EntryLine[]> {
  const soon = addDays(dayOf(context.now()), SOON_DAYS)
  const lines = await listCatalogue(context, EntryFilter.parse({}))
  return lines.filter(
    ({ entry, standing: { state, until } }) =>
      mayApproveEntry(context.person, entry) &&
      (state === 'proposed' || (isUsable(state) && until !== null && until <= soon)),
  )
}
