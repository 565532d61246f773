import { sql, type ExpressionBuilder, type SqlBool } from 'kysely'
import type { Database } from '@pilothouse/platform/database/connect'
import type { DB } from '../../../database/tables.ts'
import {
  FilterChoice,
  PortfolioColumn,
  PortfolioEntry,
  type PortfolioFilter,
  type PortfolioPage,
  type PortfolioSort,
} from './portfolio-entry.ts'

/** A cell of the inventory as text; blank when nothing was reported. */
const cell = (name: string) => sql<string>`coalesce(use_case.cells ->> ${sql.lit(name)}, '')`
const topic = cell('topic_area')
const highImpact = cell('is_high_impact')

/** One page of the use cases that the filter lets through. */
export async function listPortfolio(db: Database, filter: PortfolioFilter): Promise<PortfolioPage> {
  const { page, pageSize } = filter
  const matching = db
    .selectFrom('use_case')
    .innerJoin('organisation', 'organisation.id', 'use_case.organisation_id')
    .leftJoin('pilot_scope', 'pilot_scope.use_case_id', 'use_case.id')
    .where((where) => where.and(conditions(where, filter)))
  const { total } = await matching.select((count) => count.fn.countAll<string>().as('total')).executeTakeFirstOrThrow()
  const rows = await matching
    .select([
      'use_case.id',
      'use_case.title',
      'use_case.summary',
      'use_case.stage',
      'use_case.inventory_id as inventoryId',
    ])
    .select(['use_case.organisation_id as organisationId', 'organisation.name as organisationName'])
    .select(['use_case.owner_id as ownerId', 'use_case.owner_name as ownerName', 'use_case.updated_at as updatedAt'])
    .select(['pilot_scope.ends_on as pilotEndsOn', 'pilot_scope.warn_days as pilotWarnDays'])
    .select([topic.as('topic'), highImpact.as('highImpact')])
    .orderBy(sortKeys[columnOf(filter.sort)], filter.sort.startsWith('-') ? 'desc' : 'asc')
    .orderBy('use_case.id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  return { total: Number(total), entries: rows.map((row) => PortfolioEntry.parse(row)) }
}

const sortKeys = {
  title: sql`lower(use_case.title)`,
  stage: sql`array_position(array['idea','pre-deployment','pilot','deployed','retired'], use_case.stage)`,
  organisation: sql`lower(organisation.name)`,
  owner: sql`lower(use_case.owner_name)`,
  topic: sql`lower(${topic})`,
  updated: sql`use_case.updated_at`,
}

const columnOf = (sort: PortfolioSort) => PortfolioColumn.parse(sort.replace('-', ''))

type Where = ExpressionBuilder<DB, 'use_case' | 'organisation'>

function conditions(where: Where, filter: PortfolioFilter) {
  const { text, stage, organisation, owner } = filter
  return [
    ...(text
      ? [
          sql<SqlBool>`(use_case.title || ' ' || use_case.summary || ' ' || coalesce(use_case.inventory_id, '')) ilike ${pattern(text)}`,
        ]
      : []),
    ...(stage.length ? [sql<SqlBool>`coalesce(use_case.stage, 'not reported') = any(${stage})`] : []),
    ...(filter.topic.length ? [sql<SqlBool>`${topic} = any(${filter.topic})`] : []),
    ...(filter.highImpact.length ? [sql<SqlBool>`${highImpact} = any(${filter.highImpact})`] : []),
    ...(organisation
      ? [
          where(
            'organisation.path',
            'like',
            sql<string>`(select path || '%' from organisation where id = ${organisation})`,
          ),
        ]
      : []),
    ...(owner ? [where('use_case.owner_id', '=', owner)] : []),
  ]
}

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
