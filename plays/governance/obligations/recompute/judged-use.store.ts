import { sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '@pilothouse/platform/database/connect'
import { ReportedCells } from '@pilothouse/use-cases/portfolio/use-case'
import { PilotScope } from '@pilothouse/use-cases/portfolio/pilot-scope'
import { Stage } from '@pilothouse/use-cases/portfolio/stage'
import { GivenFacts } from '../facts/given-facts.ts'

/** A use as far as policy looks at it. */
const JudgedUse = z.object({
  id: z.uuid(),
  /** Of the organisation that it belongs to. */
  path: z.string(),
  stage: Stage.nullable(),
  cells: ReportedCells,
  startsOn: z.iso.date().nullable(),
  given: GivenFacts,
})
export type JudgedUse = z.infer<typeof JudgedUse>

/** The uses, held against other changes until the transaction ends, so that their facts are read as they stand. */
export async function holdJudgedUses(db: Database, ids: readonly string[]): Promise<readonly JudgedUse[]> {
  if (ids.length === 0) return []
  await sql`select from use_case where id = any(${ids}) order by id for no key update`.execute(db)
  const { rows } = await sql`
    select use_case.id, organisation.path, use_case.stage, pilot_scope.starts_on as "startsOn",
      coalesce(use_facts.given, '{}') as given,
      jsonb_strip_nulls(jsonb_build_object(
        'classification', cells -> 'classification', 'demographic_features', cells -> 'demographic_features',
        'has_pii', cells -> 'has_pii', 'contracting_usage', cells -> 'contracting_usage',
        'has_custom_code', cells -> 'has_custom_code', 'operational_date', cells -> 'operational_date')) as cells
    from use_case
    join organisation on organisation.id = use_case.organisation_id
    left join pilot_scope on pilot_scope.use_case_id = use_case.id
    left join use_facts on use_facts.use_case_id = use_case.id
    where use_case.id = any(${ids})
    order by use_case.id`.execute(db)
  return z.array(JudgedUse).parse(rows)
}

/** The ids of the agency's uses that come after one, in their own order. */
export async function useIdsAfter(db: Database, after: string, limit: number): Promise<readonly string[]> {
  const rows = await db.selectFrom('use_case').select('id').where('id', '>', after).orderBy('id').limit(limit).execute()
  return rows.map(({ id }) => id)
}

/** How many uses the agency has. */
export async function countUses(db: Database): Promise<number> {
  const { count } = await db
    .selectFrom('use_case')
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** The day on which the pilot of a use begins, if it has a scope. */
export async function findPilotStart(db: Database, useCaseId: string): Promise<{ startsOn: string } | null> {
  const row = await db
    .selectFrom('pilot_scope')
    .select('starts_on as startsOn')
    .where('use_case_id', '=', useCaseId)
    .executeTakeFirst()
  return row ? PilotScope.pick({ startsOn: true }).parse(row) : null
}
