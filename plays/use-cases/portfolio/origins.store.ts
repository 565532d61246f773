import type { Database } from '@pilothouse/platform/database/connect'
import type { Origins } from './use-case.ts'

/** The proposal that a use case came from, and the ideas that were taken up in it or joined to it. */
export async function originsOf(db: Database, useCaseId: string): Promise<Origins> {
  const proposal = await db
    .selectFrom('pilot_proposal')
    .select(['id', 'idea_id'])
    .where('use_case_id', '=', useCaseId)
    .executeTakeFirst()
  const ideas = await db
    .selectFrom('idea')
    .select(['id', 'title'])
    .where((where) => where.or([where('use_case_id', '=', useCaseId), where('id', '=', proposal?.idea_id ?? null)]))
    .orderBy('created_at')
    .execute()
  return { proposalId: proposal?.id ?? null, ideas }
}
