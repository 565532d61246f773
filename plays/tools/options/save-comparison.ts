import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { openComparison } from './open-comparison.ts'
import type { ComparisonDraft, OpenComparison } from './option-comparison.ts'
import { putComparison } from './option-comparison.store.ts'

/** Saves the options of a proposal, over the version that was read (0: there was none). */
export async function saveComparison(
  context: Context,
  { proposalId, version, ...draft }: ComparisonDraft & { proposalId: string; version: number },
): Promise<OpenComparison> {
  return context.transaction(async (db) => {
    await putComparison(db, { proposalId, version, draft, byName: context.person.name, at: context.now() })
    const { options, preferred, why } = draft
    await announce(db, context, {
      event: 'options compared',
      subject: proposalId,
      detail: { options: options.map(({ name, kind }) => ({ name, kind })), preferred, why },
    })
    return openComparison(context.within(db), { proposalId })
  })
}
