import type { Database } from '@pilothouse/platform/database/connect'
import { Refusal } from '@pilothouse/platform/refusal'
import { OptionComparison, type ComparisonDraft } from './option-comparison.ts'

/** The comparison for a proposal; null while nobody saved one. */
export async function findComparison(db: Database, proposalId: string): Promise<OptionComparison | null> {
  const row = await db
    .selectFrom('option_comparison')
    .select(['proposal_id as proposalId', 'title', 'options', 'preferred', 'why', 'version'])
    .select(['saved_by_name as savedByName', 'saved_at as savedAt'])
    .where('proposal_id', '=', proposalId)
    .executeTakeFirst()
  return row ? OptionComparison.parse(row) : null
}

/** Writes a comparison over the version that was read; 0 when there was none. */
export async function putComparison(
  db: Database,
  saved: { proposalId: string; version: number; draft: ComparisonDraft; byName: string; at: Date },
): Promise<void> {
  const { proposalId, version, draft, byName, at } = saved
  const { title, options, preferred, why } = draft
  const values = { title, options: JSON.stringify(options), preferred, why, saved_by_name: byName, saved_at: at }
  const row =
    version === 0
      ? await db
          .insertInto('option_comparison')
          .values({ ...values, proposal_id: proposalId })
          .onConflict((conflict) => conflict.columns(['agency_id', 'proposal_id']).doNothing())
          .returning('version')
          .executeTakeFirst()
      : await db
          .updateTable('option_comparison')
          .set({ ...values, version: version + 1 })
          .where('proposal_id', '=', proposalId)
          .where('version', '=', version)
          .returning('version')
          .executeTakeFirst()
  if (!row)
    throw new Refusal(
      'conflict',
      'Somebody saved this comparison while you were at it. Open it again, then make your change.',
    )
}
