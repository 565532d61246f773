import { sql } from 'kysely'
import type { Database } from '@pilothouse/platform/database/connect'
import { Glance, RecentChange, WaitingItem } from './waiting.ts'

const MOST = 20

type Kind = WaitingItem['kind']

const item = (kind: Kind, otherwise: string) => (row: { id: string; title: string; since: Date }) =>
  WaitingItem.parse({ kind, otherwise, ...row })

/** Ideas that nobody has settled, the oldest first; never the reader's own. */
export async function openIdeas(db: Database, personId: string): Promise<readonly WaitingItem[]> {
  const rows = await db
    .selectFrom('idea')
    .select(['id', 'title', 'created_at as since'])
    .where('state', '=', 'open')
    .where('filed_by_id', '<>', personId)
    .orderBy('created_at')
    .limit(MOST)
    .execute()
  return rows.map(item('idea', 'Its author hears nothing.'))
}

/** Submitted proposals in which the reader had no part. */
export async function proposalsToDecide(db: Database, personId: string): Promise<readonly WaitingItem[]> {
  const rows = await db
    .selectFrom('pilot_proposal')
    .select(['id', 'title', 'updated_at as since'])
    .where('status', '=', 'submitted')
    .where('owner_id', '<>', personId)
    .where(sql<boolean>`not (${personId} = any (involved))`)
    .orderBy('updated_at')
    .limit(MOST)
    .execute()
  return rows.map(item('pilot proposal', 'The pilot cannot begin.'))
}

/** The reader's own proposals that lie with them. */
export async function ownProposals(db: Database, personId: string): Promise<readonly WaitingItem[]> {
  const rows = await db
    .selectFrom('pilot_proposal')
    .select(['id', 'title', 'status', 'updated_at as since'])
    .where('owner_id', '=', personId)
    .where('status', 'in', ['draft', 'returned'])
    .orderBy('updated_at')
    .limit(MOST)
    .execute()
  return rows.map(({ status, title, ...row }) =>
    status === 'returned'
      ? item('returned proposal', 'It stays with you until you mend and submit it again.')({ title, ...row })
      : item(
          'draft proposal',
          'It stays a draft; nobody else looks at it.',
        )({ title: title || 'A draft without a name', ...row }),
  )
}

/** Pilots of the reader that end within their days of warning, or have ended. */
export async function endingPilots(db: Database, personId: string, today: string): Promise<readonly WaitingItem[]> {
  const rows = await db
    .selectFrom('pilot_scope')
    .innerJoin('use_case', 'use_case.id', 'pilot_scope.use_case_id')
    .select([
      'use_case.id',
      'use_case.title',
      sql<Date>`(ends_on - warn_days)::timestamptz`.as('since'),
      sql<boolean>`ends_on < ${today}::date`.as('ended'),
    ])
    .where('use_case.stage', '=', 'pilot')
    .where('use_case.owner_id', '=', personId)
    .where(sql<boolean>`ends_on - warn_days <= ${today}::date`)
    .orderBy('ends_on')
    .limit(MOST)
    .execute()
  return rows.map(({ ended, ...row }) =>
    item(
      'pilot that ends',
      ended ? 'It runs outside the scope that was agreed.' : 'It ends on its day and must stop.',
    )(row),
  )
}

/** Imports that the reader began and that wait for a decision. */
export async function readyImports(db: Database, personId: string): Promise<readonly WaitingItem[]> {
  const rows = await db
    .selectFrom('inventory_import')
    .select(['id', 'file_name as title', 'started_at as since'])
    .where('state', '=', 'ready')
    .where('started_by_id', '=', personId)
    .orderBy('started_at')
    .limit(MOST)
    .execute()
  return rows.map(item('import', 'Nothing of the file reaches the inventory.'))
}

/** The latest moves between stages: of one owner's uses, or of all. */
export async function recentChanges(db: Database, ownerId: string | null): Promise<readonly RecentChange[]> {
  const rows = await db
    .selectFrom('stage_change')
    .innerJoin('use_case', 'use_case.id', 'stage_change.use_case_id')
    .select(['use_case.id as useCaseId', 'use_case.title', 'to_stage as toStage', 'by_name as byName', 'at'])
    .$if(ownerId !== null, (query) => query.where('use_case.owner_id', '=', ownerId))
    .orderBy('at', 'desc')
    .orderBy('stage_change.place', 'desc')
    .limit(6)
    .execute()
  return rows.map((row) => RecentChange.parse(row))
}

/** The numbers of the programme. */
export async function glanceAt(db: Database): Promise<Glance> {
  const stages = await db
    .selectFrom('use_case')
    .select([sql<string>`coalesce(stage, 'not reported')`.as('stage'), sql<number>`count(*)::int`.as('count')])
    .groupBy('stage')
    .execute()
  const counts = await db
    .selectNoFrom((select) => [
      select
        .selectFrom('idea')
        .select(sql<number>`count(*)::int`.as('n'))
        .where('state', '=', 'open')
        .as('openIdeas'),
      select
        .selectFrom('pilot_proposal')
        .select(sql<number>`count(*)::int`.as('n'))
        .where('status', '=', 'submitted')
        .as('waitingProposals'),
      select
        .selectFrom('publication')
        .select(sql<Date | null>`max(at)`.as('n'))
        .where(sql<boolean>`agency_id = current_agency()`)
        .as('publishedAt'),
    ])
    .executeTakeFirstOrThrow()
  return Glance.parse({ stages, ...counts })
}
