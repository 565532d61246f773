import { sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '@pilothouse/platform/database/connect'
import { listAnswer, textOf, type Answers } from './questionnaire/answers.ts'

const Named = z.object({ id: z.string(), name: z.string() })
export type Named = z.infer<typeof Named>

/** The names behind the ids in these answers: people, priorities, the organisation. */
export async function namesIn(db: Database, answers: Answers): Promise<Record<string, string>> {
  const ids = [
    ...listAnswer(answers['team']),
    ...listAnswer(answers['priorities']),
    textOf(answers['organisation']),
  ].filter(Boolean)
  if (ids.length === 0) return {}
  const { rows } = await sql`
    select id::text, name from person where id = any(${ids}::uuid[])
    union all select id::text, title from mission_priority where id = any(${ids}::uuid[])
    union all select id::text, name from organisation where id = any(${ids}::uuid[]) and agency_id = current_agency()`.execute(
    db,
  )
  return Object.fromEntries(
    z
      .array(Named)
      .parse(rows)
      .map(({ id, name }) => [id, name]),
  )
}

/** What the form lets a writer choose from. */
export async function listChoices(
  db: Database,
): Promise<{ people: Named[]; priorities: Named[]; organisations: (Named & { path: string })[] }> {
  const people = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('deactivated_at', 'is', null)
    .orderBy('name')
    .execute()
  const priorities = await db
    .selectFrom('mission_priority')
    .select(['id', 'title as name'])
    .where('retired_at', 'is', null)
    .orderBy('title')
    .execute()
  const organisations = await db
    .selectFrom('organisation')
    .select(['id', 'name', 'path'])
    .where('agency_id', '=', sql<string>`current_agency()`)
    .where('deactivated_at', 'is', null)
    .orderBy('path')
    .execute()
  return { people, priorities, organisations }
}
