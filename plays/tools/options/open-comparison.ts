import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import { approvalOfModels } from '../approvals/approval-of-models.ts'
import type { OpenComparison } from './option-comparison.ts'
import { findComparison } from './option-comparison.store.ts'

/** The options of a proposal, with where the catalogue's entries among them stand today. Null while nobody saved any. */
export async function openComparison(
  context: Context,
  { proposalId }: { proposalId: string },
): Promise<OpenComparison> {
  return context.transaction(async (db) => {
    const comparison = await findComparison(db, proposalId)
    const keys = [...new Set(comparison?.options.map(({ entryKey }) => entryKey).filter(Boolean))]
    return { comparison, approvals: await approvalOfModels(db, keys, dayOf(context.now())) }
  })
}
