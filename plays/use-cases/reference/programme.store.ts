import type { Database } from '@pilothouse/platform/database/connect'
import { sql } from 'kysely'
import { z } from 'zod'
import { searchableText } from './reference-use-case.ts'

/** A text of our own programme, to be found again. */
export interface ProgrammeText {
  readonly subjectId: string
  readonly title: string
  readonly text: string
}

const Cells = z.record(z.string(), z.string())

/** The agency's use cases that are not retired. */
export async function searchableUseCases(db: Database): Promise<readonly ProgrammeText[]> {
  const rows = await db
    .selectFrom('use_case')
    .select(['id', 'title', 'summary', 'cells'])
    .where(sql<boolean>`stage is distinct from 'retired'`)
    .execute()
  return rows.map(({ id, title, summary, cells }) => ({
    subjectId: id,
    title,
    text: [...new Set([summary, searchableText(Cells.parse(cells))])].filter(Boolean).join('\n\n'),
  }))
}

/** The agency's ideas that were not closed. */
export async function searchableIdeas(db: Database): Promise<readonly ProgrammeText[]> {
  const rows = await db.selectFrom('idea').select(['id', 'title', 'text']).where('state', '<>', 'closed').execute()
  return rows.map(({ id, title, text }) => ({ subjectId: id, title, text }))
}

/** What is shown of our own use cases that were found. */
export async function ownUses(db: Database, ids: readonly string[]) {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('use_case')
    .select(['id', 'title', 'stage', 'cells'])
    .where('id', 'in', ids)
    .execute()
  return rows.map(({ cells, stage, ...row }) => ({ ...row, stage: stage ?? '', cells: Cells.parse(cells) }))
}

/** What is shown of our own ideas that were found. */
export async function ownIdeas(db: Database, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db.selectFrom('idea').select(['id', 'title', 'state']).where('id', 'in', ids).execute()
}
