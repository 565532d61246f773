import { dayOf } from '@pilothouse/platform/day'
import { sql } from 'kysely'
import type { Context } from '@pilothouse/platform/context'
import type { ObligationFilter, ObligationPage } from './obligation-record.ts'
import { pageOfObligations } from './obligation.store.ts'

/** A page of the duties of the agency's uses. */
export async function listObligations(context: Context, filter: ObligationFilter): Promise<ObligationPage> {
  const [at, mine] = [context.now(), context.person.id]
  const day = dayOf(at)
  const page = await context.transaction((db) => pageOfObligations(db, filter, { at, day, mine }))
  return { ...page, today: day }
}

/** The packs that duties of the agency come from, for the list's filter. */
export async function listObligationPacks(context: Context): Promise<{ packs: { id: string; title: string }[] }> {
  return context.transaction(async (db) => {
    const packs = await db
      .selectFrom('duty')
      .select(['pack_id as id', sql<string>`max(pack_title)`.as('title')])
      .groupBy('pack_id')
      .orderBy('title')
      .execute()
    return { packs }
  })
}
