import { sql, type ExpressionBuilder, type SqlBool } from 'kysely'
import type { Database } from '@pilothouse/platform/database/connect'
import type { DB } from '../../../database/tables.ts'
import {
  FilterChoice,
  PicturePoint,
  PortfolioColumn,
  PortfolioEntry,
  type PortfolioFilter,
  type PortfolioPage,
  type PortfolioPicture,
  type PortfolioSort,
} from './portfolio-entry.ts'

/** A cell of the inventory as text; blank when nothing was reported. */
const cell = (name: string) => sql<string>`coalesce(use_case.cells ->> ${sql.lit(name)}, '')`
const topic = cell('topic_area')
const highImpact = cell('is_high_impact')

/** The use cases that the filter lets through. */
const matching = (db: Database, filter: PortfolioFilter) =>
  db
    .selectFrom('use_case')
    .innerJoin('organisation', 'organisation.id', 'use_case.organisation_id')
    .leftJoin('pilot_scope', 'pilot_scope.use_case_id', 'use_case.id')
    .leftJoin('portfolio_median as median', 'median.use_case_id', 'use_case.id')
    .where((where) => where.and(conditions(where, filter)))

/** One page of the use cases that the filter lets through. */
export async function listPortfolio(db: Database, filter: PortfolioFilter): Promise<PortfolioPage> {
  const { page, pageSize, sort } = filter
  const { total } = await matching(db, filter)
    .select((count) => count.fn.countAll().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await matching(db, filter)
    .select([
      'use_case.id',
      'use_case.title',
      'use_case.summary',
      'use_case.stage',
      'use_case.inventory_id as inventoryId',
    ])
    .select(['use_case.organisation_id as organisationId', 'organisation.name as organisationName'])
    .select(['use_case.owner_id as ownerId', 'use_case.owner_name as ownerName', 'use_case.updated_at as updatedAt'])
    .select([
      'pilot_scope.ends_on as pilotEndsOn',
      'pilot_scope.warn_days as pilotWarnDays',
      'median.value',
      'median.risk',
    ])
    .select(['median.feasibility', 'median.reuse'])
    .select([topic.as('topic'), highImpact.as('highImpact'), sql<number>`coalesce(median.scorers, 0)`.as('scorers')])
    .orderBy(sortKeys[columnOf(sort)], (order) => (sort.startsWith('-') ? order.desc() : order.asc()).nullsLast())
    .orderBy('use_case.id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  return { total: Number(total), entries: rows.map((row) => PortfolioEntry.parse(row)) }
}

/** The scored uses among them, for the picture. */
export async function portfolioPicture(db: Database, filter: PortfolioFilter): Promise<PortfolioPicture> {
  const rows = await matching(db, filter)
    .select(['use_case.id', 'use_case.title', 'use_case.stage'])
    .select(['median.value', 'median.feasibility', 'median.risk', 'median.reuse', 'median.scorers'])
    .where('median.use_case_id', 'is not', null)
    .orderBy('use_case.title')
    .execute()
  const { unscored } = await matching(db, filter)
    .select(sql<number>`count(*)::int`.as('unscored'))
    .where('median.use_case_id', 'is', null)
    .executeTakeFirstOrThrow()
  return { points: rows.map((row) => PicturePoint.parse(row)), unscored }
}

const sortKeys = {
  title: sql`lower(use_case.title)`,
  stage: sql`array_position(array['idea','pre-deployment','pilot','deployed','retired'], use_case.stage)`,
  organisation: sql`lower(organisation.name)`,
  owner: sql`lower(use_case.owner_name)`,
  topic: sql`lower(${topic})`,
  value: sql`median.value`,
  risk: sql`median.risk`,
  updated: sql`use_case.updated_at`,
}

const columnOf = (sort: PortfolioSort) => PortfolioColumn.parse(sort.replace('-', ''))

type Where = ExpressionBuilder<DB, 'use_case' | 'organisation'>

function conditions(where: Where, filter: PortfolioFilter) {
  const { text, stage, organisation, owner, priority } = filter
  return [
    ...(text
      ? [
          sql<SqlBool>`(use_case.title || ' ' || use_case.summary || ' ' || coalesce(use_case.inventory_id, '')) ilike ${pattern(text)}`,
        ]
      : []),
    ...(stage.length ? [sql<SqlBool>`coalesce(use_case.stage, 'not reported') = any(${stage})`] : []),
    ...(filter.topic.length ? [sql<SqlBool>`${topic} = any(${filter.topic})`] : []),
    ...(filter.highImpact.length ? [sql<SqlBool>`${highImpact} = any(${filter.highImpact})`] : []),
    ...(organisation.length
      ? [
          where(
            'organisation.path',
            'like',
            sql<string>`any(select path || '%' from organisation where id = any(${organisation}::uuid[]))`,
          ),
        ]
      : []),
    ...(priority ? [where.exists(statedFor(priority))] : []),
    ...(owner.length ? [where('use_case.owner_id', 'in', owner)] : []),
  ]
}

const statedFor = (priority: string) =>
  sql`(select from stated_value where use_case_id = use_case.id and priority_id = ${priority} and withdrawn_at is null)`

/** Text for `ilike`, in which the reader's own % and _ mean themselves. */
const pattern = (text: string) => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`

/** Which values occur in a column of the portfolio, the most frequent first. */
async function choicesOf(db: Database, value: ReturnType<typeof cell>, label = value): Promise<FilterChoice[]> {
  const rows = await db
    .selectFrom('use_case')
    .innerJoin('organisation', 'organisation.id', 'use_case.organisation_id')
    .select([value.as('value'), sql<string>`min(${label})`.as('label'), sql<number>`count(*)::int`.as('count')])
    .groupBy(value)
    .orderBy('count', 'desc')
    .orderBy('label')
    .execute()
  return rows.map((row) => FilterChoice.parse(row))
}

/** The values that the portfolio's filters offer. */
export async function portfolioChoices(db: Database) {
  return {
    stage: await choicesOf(db, sql<string>`coalesce(use_case.stage, 'not reported')`),
    topic: await choicesOf(db, topic),
    highImpact: await choicesOf(db, highImpact),
    organisation: await choicesOf(db, sql<string>`use_case.organisation_id::text`, sql<string>`organisation.name`),
    owner: await choicesOf(db, sql<string>`use_case.owner_id`, sql<string>`use_case.owner_name`),
  }
}
