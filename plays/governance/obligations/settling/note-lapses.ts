import { dayOf } from '@pilothouse/platform/day'
import { sql } from 'kysely'
import type { Context } from '@pilothouse/platform/context'
import { settleObligations } from './settle-obligations.ts'

/**
 * Writes down what ran out by its date, once: from then on a clock that is set back does not revive it. `useCaseId`
 * limits it to one use. Each lapse is announced as 'obligation lapsed'.
 */
export async function noteLapses(context: Context, useCaseId: string | null = null): Promise<number> {
  return context.transaction(async (db) => {
    const day = dayOf(context.now())
    const { rows } = await sql<{ id: string }>`
      select id from obligation
      where state in ('met', 'waived') and stale_on <= ${day}
        and (${useCaseId}::uuid is null or use_case_id = ${useCaseId})
      order by id for update`.execute(db)
    const ids = rows.map(({ id }) => id)
    if (ids.length === 0) return 0
    await sql`
      update obligation set waiver_ended_on = stale_on, waived_until = null, waiver_id = null,
        waiver_ended_because = 'The waiver ran out on ' || to_char(waived_until, 'FMDD Mon YYYY') || '.'
      where id = any(${ids}) and state = 'waived'`.execute(db)
    await sql`
      update obligation_evidence link
      set stale_since = ${day}, stale_because = '“' || evidence.title || '” ran out on ' || to_char(spent.day, 'FMDD Mon YYYY') || '.'
      from evidence, obligation join duty on duty.id = obligation.duty_id
      cross join lateral (
        select evidence.dated_on + make_interval(months => (duty.content -> 'renewal' ->> 'everyMonths')::int) as day) spent
      where link.evidence_id = evidence.id and link.obligation_id = obligation.id and link.stale_since is null
        and obligation.id = any(${ids}) and spent.day::date <= ${day}`.execute(db)
    await settleObligations(db, context, ids)
    return ids.length
  })
}
