import type { Context } from '@pilothouse/platform/context'
import { addDays, dayOf } from '@pilothouse/platform/day'
import { EntryFilter } from '../../catalogue/entry-record.ts'
import { listCatalogue } from '../../catalogue/list-catalogue.ts'
import { mayApproveEntry } from '../../permissions.ts'
import { isUsable } from '../approval.ts'
import type { WaitingTool } from './contract.ts'

const SOON_DAYS = 30

/** What waits for the reader to decide: entries that nobody decided about, and approvals that end within 30 days. */
export async function listWaiting(context: Context): Promise<WaitingTool[]> {
  const soon = addDays(dayOf(context.now()), SOON_DAYS)
  const lines = await listCatalogue(context, EntryFilter.parse({}))
  return lines.flatMap(({ entry, standing: { state, until } }) => {
    const ends = isUsable(state) && until !== null && until <= soon
    if (!mayApproveEntry(context.person, entry) || !(state === 'proposed' || ends)) return []
    const { id, name, proposedAt } = entry
    return { id, name, proposedAt, endsOn: ends ? until : null }
  })
}
