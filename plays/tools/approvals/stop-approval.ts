import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import { Refusal } from '@pilothouse/platform/refusal'
import { holdEntry } from '../catalogue/catalogue-entry.store.ts'
import type { EntryRecord } from '../catalogue/entry-record.ts'
import { openEntry } from '../catalogue/open-entry.ts'
import { approvalOn, decisionsAfter, isScheduled, type ApprovalTurn } from './approval.ts'
import { approvalsOf } from './approval.store.ts'
import { recordDecision } from './record-decision.ts'

/** Takes an approval away from today on: also one that would have begun later. */
export async function stopApproval(
  context: Context,
  decision: 'suspended' | 'revoked',
  { id, version, reason, tell }: ApprovalTurn & { id: string; version: number },
): Promise<EntryRecord> {
  return context.transaction(async (db) => {
    const entry = await holdEntry(db, id)
    const [history, today] = [await approvalsOf(db, id), dayOf(context.now())]
    const { state } = approvalOn(history, today)
    if (!decisionsAfter(state, isScheduled(history, today)).includes(decision))
      throw new Refusal(
        'conflict',
        `${entry.name} is ${state} and cannot be ${decision}. Open it to see what may be decided.`,
      )
    const stopped = { decision, from: today, until: null, conditions: '', dataCategories: [], reason, tell }
    await recordDecision(db, context, entry, { version, ...stopped })
    return openEntry(context.within(db), { id })
  })
}
