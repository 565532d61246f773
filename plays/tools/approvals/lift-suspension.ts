import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import { Refusal } from '@pilothouse/platform/refusal'
import { holdEntry } from '../catalogue/catalogue-entry.store.ts'
import type { EntryRecord } from '../catalogue/entry-record.ts'
import { openEntry } from '../catalogue/open-entry.ts'
import { approvalOn, isUsable, type Approval, type ApprovalTurn } from './approval.ts'
import { approvalsOf } from './approval.store.ts'
import { refuseOwnEntry } from './approve-entry.ts'
import { recordDecision } from './record-decision.ts'

/** Lifts a suspension: the terms from before it hold again from today on. What was revoked needs a new approval. */
export async function liftSuspension(
  context: Context,
  { id, version, reason, tell }: ApprovalTurn & { id: string; version: number },
): Promise<EntryRecord> {
  return context.transaction(async (db) => {
    const entry = await holdEntry(db, id)
    refuseOwnEntry(context, entry)
    const today = dayOf(context.now())
    const { decision, from, until, conditions, dataCategories } = termsToRestore(await approvalsOf(db, id), today)
    const restored = { decision, until, conditions, dataCategories, from: from > today ? from : today }
    await recordDecision(db, context, entry, { version, ...restored, reason, tell })
    return openEntry(context.within(db), { id })
  })
}

function termsToRestore(history: readonly Approval[], today: string): Approval {
  const { state } = approvalOn(history, today)
  if (state === 'revoked')
    throw new Refusal('conflict', 'A revoked approval is not resumed. Approve the entry anew, with new terms.')
  const before = history.findLast(({ decision }) => isUsable(decision))
  if (state !== 'suspended' || !before)
    throw new Refusal('conflict', 'There is no suspension to lift. Open the entry to see where it stands.')
  if (before.until !== null && before.until < today)
    throw new Refusal(
      'conflict',
      `The approval from before ended on ${before.until}. Approve the entry anew, with new dates.`,
    )
  return before
}
