import { sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '@pilothouse/platform/database/connect'
import { Stage } from '@pilothouse/use-cases/portfolio/stage'
import { ReportedCells } from '@pilothouse/use-cases/portfolio/use-case'
import { deriveFacts } from '../../obligations/facts/derive-facts.ts'
import { GivenFacts, mergeFacts } from '../../obligations/facts/given-facts.ts'
import type { UseFacts } from '../../obligations/facts/use-facts.ts'

/** A use that is not retired, with its facts as policy sees them. */
export interface OpenUse {
  readonly id: string
  readonly title: string
  readonly stage: Stage | null
  /** Of the organisation that it belongs to. */
  readonly path: string
  readonly facts: UseFacts
}

const Row = z.object({
  id: z.uuid(),
  title: z.string(),
  path: z.string(),
  stage: Stage.nullable(),
  startsOn: z.iso.date().nullable(),
  cells: ReportedCells,
  given: GivenFacts,
})

/** Every open use of the organisation at `path` and below, in a fixed order. */
export async function listOpenUses(db: Database, path: string): Promise<OpenUse[]> {
  const { rows } = await sql`
    select use_case.id, use_case.title, organisation.path, use_case.stage, pilot_scope.starts_on as "startsOn",
      coalesce(use_facts.given, '{}') as given,
      jsonb_strip_nulls(jsonb_build_object(
        'classification', cells -> 'classification', 'demographic_features', cells -> 'demographic_features',
        'has_pii', cells -> 'has_pii', 'contracting_usage', cells -> 'contracting_usage',
        'has_custom_code', cells -> 'has_custom_code', 'operational_date', cells -> 'operational_date')) as cells
    from use_case
    join organisation on organisation.id = use_case.organisation_id
    left join pilot_scope on pilot_scope.use_case_id = use_case.id
    left join use_facts on use_facts.use_case_id = use_case.id
    where use_case.stage is distinct from 'retired' and starts_with(organisation.path, ${path})
    order by use_case.id`.execute(db)
  return rows.map((row) => {
    const { startsOn, given, cells, ...use } = Row.parse(row)
    const recorded = deriveFacts({ stage: use.stage, cells }, startsOn === null ? null : { startsOn })
    return { ...use, facts: mergeFacts(recorded, given) }
  })
}
