import type { Context } from '@pilothouse/platform/context'
import type { Progress } from '@pilothouse/platform/jobs/job-work'
import { countUses, useIdsAfter } from './judged-use.store.ts'
import { freshReading, recomputeUses } from './recompute-uses.ts'

const BATCH = 500
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'

/** Works out anew what one use owes. Safe to repeat; says nothing of a use that this agency does not have. */
export async function recomputeObligations(context: Context, useCaseId: string): Promise<void> {
  await context.transaction((db) => recomputeUses(db, context, [useCaseId]))
}

/** The same for every use of the agency, some hundred in each transaction. */
export async function recomputeEveryObligation(
  context: Context,
  report: Progress['report'],
): Promise<{ uses: number; changed: number }> {
  const total = await context.transaction(countUses)
  const reading = freshReading()
  let [done, changed, after] = [0, 0, BEFORE_ALL]
  for (;;) {
    const ids = await context.transaction((db) => useIdsAfter(db, after, BATCH))
    const last = ids.at(-1)
    if (last === undefined) return { uses: done, changed }
    changed += await context.transaction((db) => recomputeUses(db, context, ids, reading))
    done += ids.length
    after = last
    await report({ done, total, message: 'Working out duties' })
  }
}
