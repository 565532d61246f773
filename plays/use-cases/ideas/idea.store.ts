import { sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '@pilothouse/platform/database/connect'
import type { Person } from '@pilothouse/platform/identity/person'
import { Refusal } from '@pilothouse/platform/refusal'
import type { Declaration } from './declaration.ts'
import type { IdeaFilter, IdeaPage } from './idea-list.ts'
import { Idea, IdeaState } from './idea.ts'

const columns = [
  'id',
  'title',
  'text',
  'filed_by_id as filedById',
  'filed_by_name as filedByName',
  'state',
  'declared',
  'outcome',
  'proposal_id as proposalId',
  'use_case_id as useCaseId',
  'settled_by_name as settledByName',
  'settled_at as settledAt',
  'created_at as createdAt',
] as const

/** The idea, if the reader's agency has it. */
export async function findIdea(db: Database, id: string): Promise<Idea> {
  const row = await db.selectFrom('idea').select(columns).where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', 'There is no such idea. Look for it in the list of ideas.')
  return Idea.parse(row)
}

/** The idea, held still until the transaction ends. */
export async function holdIdea(db: Database, id: string): Promise<Idea> {
  await db.selectFrom('idea').select('id').where('id', '=', id).forUpdate().execute()
  return findIdea(db, id)
}

/** Writes a new idea. */
export async function insertIdea(
  db: Database,
  idea: { title: string; text: string; declared: readonly Declaration[]; by: Person; at: Date },
): Promise<Idea> {
  const { title, text, declared, by, at } = idea
  const row = await db
    .insertInto('idea')
    .values({
      title,
      text,
      declared: JSON.stringify(declared),
      filed_by_id: by.id,
      filed_by_name: by.name,
      created_at: at,
    })
    .returning(columns)
    .executeTakeFirstOrThrow()
  return Idea.parse(row)
}

/** What an idea became. */
export interface Settlement {
  readonly state: Exclude<IdeaState, 'open'>
  readonly outcome: string
  readonly proposalId?: string
  readonly useCaseId?: string
}

/** Writes what became of an idea. */
export async function settleIdea(
  db: Database,
  id: string,
  settlement: Settlement,
  by: Person,
  at: Date,
): Promise<Idea> {
  const { state, outcome, proposalId = null, useCaseId = null } = settlement
  const row = await db
    .updateTable('idea')
    .set({ state, outcome, proposal_id: proposalId, use_case_id: useCaseId, settled_by_name: by.name, settled_at: at })
    .where('id', '=', id)
    .returning(columns)
    .executeTakeFirstOrThrow()
  return Idea.parse(row)
}

/** A page of ideas: the oldest open one first, then the latest. */
export async function listIdeaPage(db: Database, filter: IdeaFilter, readerId: string): Promise<IdeaPage> {
  const { text, state, mine, page, pageSize } = filter
  const words = `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`
  const matching = db
    .selectFrom('idea')
    .$if(text !== '', (query) => query.where(sql`title || ' ' || text`, 'ilike', words))
    .$if(state.length > 0, (query) => query.where('state', 'in', state))
    .$if(mine, (query) => query.where('filed_by_id', '=', readerId))
  const { total } = await matching.select((count) => count.fn.countAll().as('total')).executeTakeFirstOrThrow()
  const rows = await matching
    .select(columns)
    .orderBy(sql`case when state = 'open' then created_at end`)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  return { ideas: rows.map((row) => Idea.parse(row)), total: Number(total), states: await countStates(db) }
}

const StateCount = z.object({ state: IdeaState, count: z.int() })

async function countStates(db: Database) {
  const rows = await db
    .selectFrom('idea')
    .select(['state', sql<number>`count(*)::int`.as('count')])
    .groupBy('state')
    .execute()
  const counted = new Map(rows.map((row) => StateCount.parse(row)).map(({ state, count }) => [state, count]))
  return IdeaState.options.map((state) => ({ state, count: counted.get(state) ?? 0 }))
}
