import { z } from 'zod'
import type { Database } from '@pilothouse/platform/database/connect'
import { referenceUses } from './reference.store.ts'
import { StartingPoint } from './starting-point.ts'

/** The similar use that has this id, if the reader's agency may see it: its own use or idea, or one of the library. */
export async function findStartingPoint(db: Database, id: string, agency: string): Promise<StartingPoint | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined
  return (await reported(db, id)) ?? (await ownUse(db, id, agency)) ?? ownIdea(db, id, agency)
}

async function reported(db: Database, id: string): Promise<StartingPoint | undefined> {
  const [use] = await referenceUses(db, [id])
  return use && StartingPoint.parse({ ...use, kind: 'reference', agency: use.reportedAgency, summary: '' })
}

async function ownUse(db: Database, id: string, agency: string): Promise<StartingPoint | undefined> {
  const columns = ['id', 'title', 'summary', 'cells'] as const
  const row = await db.selectFrom('use_case').select(columns).where('id', '=', id).executeTakeFirst()
  return row && StartingPoint.parse({ ...row, kind: 'use case', agency })
}

async function ownIdea(db: Database, id: string, agency: string): Promise<StartingPoint | undefined> {
  const row = await db.selectFrom('idea').select(['id', 'title', 'text']).where('id', '=', id).executeTakeFirst()
  return row && StartingPoint.parse({ ...row, kind: 'idea', agency, summary: '', cells: { problem_solved: row.text } })
}
