import { sql } from 'kysely'
import type { Database } from '@pilothouse/platform/database/connect'
import { Refusal } from '@pilothouse/platform/refusal'
import {
  MissionPriority,
  PriorityCoverage,
  type MissionPriorityDraft,
  type PriorityOverview,
} from './mission-priority.ts'

const columns = [
  'id',
  'title',
  'statement',
  'source',
  'starts_on as startsOn',
  'ends_on as endsOn',
  'owner_name as ownerName',
  'retired_at as retiredAt',
  'retired_reason as retiredReason',
  'version',
] as const

/** The priority, if the reader's agency has it. */
export async function findPriority(db: Database, id: string): Promise<MissionPriority> {
  const row = await db.selectFrom('mission_priority').select(columns).where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', 'There is no such mission priority. Choose one from the list.')
  return MissionPriority.parse(row)
}

const columnsFrom = ({ title, statement, source, startsOn, endsOn }: MissionPriorityDraft) => ({
  title,
  statement,
  source,
  starts_on: startsOn,
  ends_on: endsOn,
})

/** Writes a new priority. */
export async function insertPriority(
  db: Database,
  draft: MissionPriorityDraft,
  ownerName: string,
  at: Date,
): Promise<MissionPriority> {
  const row = await db
    .insertInto('mission_priority')
    .values({ ...columnsFrom(draft), owner_name: ownerName, created_at: at, updated_at: at })
    .returning(columns)
    .executeTakeFirstOrThrow()
  return MissionPriority.parse(row)
}

/** What may change on a priority. */
export type PriorityChange = { readonly draft: MissionPriorityDraft } | { readonly retiredReason: string }

/** Changes a priority if it still is at `version`. */
export async function updatePriority(
  db: Database,
  id: string,
  version: number,
  change: PriorityChange,
  at: Date,
): Promise<MissionPriority> {
  const row = await db
    .updateTable('mission_priority')
    .set('draft' in change ? columnsFrom(change.draft) : { retired_at: at, retired_reason: change.retiredReason })
    .set({ version: version + 1, updated_at: at })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning(columns)
    .executeTakeFirst()
  if (!row)
    throw new Refusal(
      'conflict',
      'Somebody changed this priority while you were at it. Open it again, then make your change.',
    )
  return MissionPriority.parse(row)
}

/** Every priority with how many uses serve it, and how many uses serve none. Retired uses do not count. */
export async function priorityOverview(db: Database): Promise<PriorityOverview> {
  const rows = await db
    .selectFrom('mission_priority')
    .select(columns)
    .select((of) => [
      countUses(of.ref('mission_priority.id')).as('uses'),
      countUses(of.ref('mission_priority.id'), 'deployed').as('deployed'),
    ])
    .orderBy('retired_at', (order) => order.asc().nullsFirst())
    .orderBy('title')
    .execute()
  const counts = await db
    .selectFrom('use_case')
    .select([
      sql<number>`count(*)::int`.as('usesInAll'),
      sql<number>`(count(*) filter (where not exists (
        select from stated_value where use_case_id = use_case.id and withdrawn_at is null)))::int`.as('usesWithout'),
    ])
    .where('stage', 'is distinct from', 'retired')
    .executeTakeFirstOrThrow()
  return { priorities: rows.map((row) => PriorityCoverage.parse(row)), ...counts }
}

const countUses = (priority: unknown, stage?: string) => sql<number>`(
  select count(*)::int from stated_value
  join use_case on use_case.id = stated_value.use_case_id
  where stated_value.priority_id = ${priority} and stated_value.withdrawn_at is null
    and use_case.stage is distinct from 'retired' and (${stage ?? null}::text is null or use_case.stage = ${stage ?? null}))`
