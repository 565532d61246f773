import type { Context } from '@pilothouse/platform/context'
import { staleEvidenceOf } from './stale-evidence-of.ts'
import { scopeMarkOf } from './scope-mark.store.ts'

/** The pilot scope was set: evidence that attests other people or places no longer counts where a duty asks for it. Safe to repeat. */
export async function followPilotScope(context: Context, useCaseId: string): Promise<void> {
  await context.transaction(async (db) => {
    const mark = await scopeMarkOf(db, useCaseId)
    if (mark === null) return
    const because = 'The pilot scope changed: other people or places than those that it speaks of.'
    await staleEvidenceOf(context.within(db), useCaseId, 'scope', because, { version: mark, ifAttested: true })
  })
}
