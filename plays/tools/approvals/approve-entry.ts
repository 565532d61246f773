import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import { Refusal } from '@pilothouse/platform/refusal'
import type { CatalogueEntry } from '../catalogue/catalogue-entry.ts'
import { holdEntry } from '../catalogue/catalogue-entry.store.ts'
import type { EntryRecord } from '../catalogue/entry-record.ts'
import { openEntry } from '../catalogue/open-entry.ts'
import { mayApproveEntry } from '../permissions.ts'
import type { Approval, ApprovalTerms } from './approval.ts'
import { approvalsOf } from './approval.store.ts'
import { recordDecision } from './record-decision.ts'

/** Approves an entry for a period, with or without conditions. Takes the place of every earlier decision from its first day on. */
export async function approveEntry(
  context: Context,
  { id, version, ...terms }: ApprovalTerms & { id: string; version: number },
): Promise<EntryRecord> {
  return context.transaction(async (db) => {
    const entry = await holdEntry(db, id)
    refuseOwnEntry(context, entry)
    refuseDates(await approvalsOf(db, id), terms.from, dayOf(context.now()))
    await recordDecision(db, context, entry, { version, ...terms })
    return openEntry(context.within(db), { id })
  })
}

/** Refuses those who proposed an entry or changed its facts. */
export function refuseOwnEntry(context: Context, entry: CatalogueEntry): void {
  if (!mayApproveEntry(context.person, entry))
    throw new Refusal(
      'not-allowed',
      'You proposed this entry or changed its facts, so another official must approve it: the Chief AI Officer or an administrator.',
    )
}

function refuseDates(history: readonly Approval[], from: string, today: string): void {
  if (from < today)
    throw new Refusal('invalid', 'An approval cannot begin before the day on which it is decided.', {
      fields: { from: `Choose ${today} or a later day.` },
    })
  const last = history.at(-1)
  if (last && last.from > from)
    throw new Refusal(
      'conflict',
      `The dates overlap: a decision stands that begins on ${last.from}. Begin on that day or later, or suspend it first.`,
      { fields: { from: `Choose ${last.from} or a later day.` } },
    )
}
