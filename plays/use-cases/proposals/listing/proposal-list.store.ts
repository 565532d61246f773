import { sql } from 'kysely'
import type { Database } from '@pilothouse/platform/database/connect'
import { ProposalEntry, type ProposalFilter, type ProposalPage } from './proposal-list.ts'

/** A page of the proposals that this reader may see, the latest first. */
export async function listProposalPage(
  db: Database,
  filter: ProposalFilter,
  reader: { id: string; seesDrafts: boolean },
): Promise<ProposalPage> {
  const { text, status, mine, page, pageSize } = filter
  const involved = sql<boolean>`${reader.id} = any(involved)`
  const matching = db
    .selectFrom('pilot_proposal')
    .$if(!reader.seesDrafts, (query) =>
      query.where((where) => where.or([where('status', 'not in', ['draft', 'withdrawn']), involved])),
    )
    .$if(text !== '', (query) => query.where('title', 'ilike', `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`))
    .$if(status.length > 0, (query) => query.where('status', 'in', status))
    .$if(mine, (query) => query.where(involved))
  const { total } = await matching.select((count) => count.fn.countAll().as('total')).executeTakeFirstOrThrow()
  const rows = await matching
    .select([
      'id',
      'title',
      'status',
      'owner_id as ownerId',
      'owner_name as ownerName',
      'use_case_id as useCaseId',
      'updated_at as updatedAt',
    ])
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  return { proposals: rows.map((row) => ProposalEntry.parse(row)), total: Number(total) }
}
