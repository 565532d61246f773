import type { Database } from '@pilothouse/platform/database/connect'
import type { Person } from '@pilothouse/platform/identity/person'
import { Score, ScoreSummary, type Levels, type Rationale } from './score.ts'

/** Writes one person's scores. Earlier ones stay. */
export async function insertScore(
  db: Database,
  score: { useCaseId: string; guide: string; levels: Levels; rationale: Rationale; by: Person; at: Date },
): Promise<void> {
  const { useCaseId, guide, levels, rationale, by, at } = score
  await db
    .insertInto('portfolio_score')
    .values({
      use_case_id: useCaseId,
      guide,
      ...levels,
      rationale: JSON.stringify(rationale),
      scorer_id: by.id,
      scorer_name: by.name,
      at,
    })
    .execute()
}

/** Everybody's latest scores of a use. */
export async function latestScores(db: Database, useCaseId: string): Promise<Score[]> {
  const rows = await db
    .selectFrom('portfolio_score')
    .distinctOn('scorer_id')
    .select(['id', 'scorer_id as scorerId', 'scorer_name as scorerName', 'guide', 'rationale', 'at'])
    .select(['value', 'feasibility', 'risk', 'reuse'])
    .where('use_case_id', '=', useCaseId)
    .orderBy('scorer_id')
    .orderBy('place', 'desc')
    .execute()
  return rows.map(({ value, feasibility, risk, reuse, ...row }) =>
    Score.parse({ ...row, levels: { value, feasibility, risk, reuse } }),
  )
}

/** Their median and spread; null when nobody has scored. */
export async function scoreSummary(db: Database, useCaseId: string): Promise<ScoreSummary | null> {
  const row = await db
    .selectFrom('portfolio_median')
    .selectAll()
    .where('use_case_id', '=', useCaseId)
    .executeTakeFirst()
  if (!row) return null
  const { scorers, spread, value, feasibility, risk, reuse } = row
  return ScoreSummary.parse({ scorers, spread, medians: { value, feasibility, risk, reuse } })
}
