import { sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '@pilothouse/platform/database/connect'
import { dayOf } from '@pilothouse/platform/day'
import { Instant } from '@pilothouse/platform/instant'
import { Refusal } from '@pilothouse/platform/refusal'
import { authorityFor } from '../../authority/find-authority.ts'
import { refuseOtherCapacity } from '../../authority/take-part.ts'
import type { WaitingSource } from '../../waiting/waiting-source.ts'

/** A use for which an official can say yes now. */
const ReadyUse = z.object({
  useCaseId: z.uuid(),
  title: z.string(),
  path: z.string(),
  /** True: a suspended clearance whose causes are all mended. */
  again: z.boolean(),
  since: Instant,
})
type ReadyUse = z.infer<typeof ReadyUse>

/** Uses whose duties are all settled and that nobody has cleared, and clearances that only wait to be reinstated. */
export const clearancesToDecide: WaitingSource = async (db, context) => {
  const items = []
  for (const use of await readyUses(db, dayOf(context.now()))) {
    if (!(await mayClear(db, context, use))) continue
    items.push({
      key: `clearance to ${use.again ? 'reinstate' : 'issue'} ${use.useCaseId} ${use.since}`,
      what: use.again ? 'Reinstate the clearance, or leave it' : 'Clear the use, or say what is missing',
      title: use.title,
      href: `/use-cases/portfolio/${use.useCaseId}?tab=clearance`,
      since: use.since,
      dueOn: null,
      otherwise: use.again ? 'It stays suspended, although what held it back is mended.' : 'Nothing may run under it.',
    })
  }
  return items
}

async function mayClear(db: Database, context: Parameters<WaitingSource>[1], use: ReadyUse): Promise<boolean> {
  try {
    await authorityFor(db, context, 'issue clearances', use.path)
    await refuseOtherCapacity(db, context, { useCaseId: use.useCaseId, capacity: 'deciding' })
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

async function readyUses(db: Database, day: string): Promise<readonly ReadyUse[]> {
  const stages = sql`array['pre-deployment', 'pilot', 'deployed']`
  const settled = sql`obligation.state in ('met', 'waived') and (obligation.stale_on is null or obligation.stale_on > ${day}::date)`
  const { rows } = await sql`
    select use_case.id as "useCaseId", use_case.title, organisation.path, standing.id is not null as again,
      coalesce(standing.changed_at, use_case.updated_at) as since
    from use_case
    join organisation on organisation.id = use_case.organisation_id
    left join clearance standing on standing.use_case_id = use_case.id and standing.state <> 'revoked'
    where use_case.stage = any(${stages}) and (
      (standing.state = 'suspended' and not exists (
        select from clearance_cause where clearance_id = standing.id and lifted_at is null))
      or (standing.id is null and exists (
        select from obligation where use_case_id = use_case.id and state in ('met', 'waived'))
        and not exists (
          select from obligation join duty on duty.id = obligation.duty_id
          where obligation.use_case_id = use_case.id and obligation.state <> 'not applicable' and not (${settled})
            and array_position(${stages}, duty.content ->> 'dueBefore') <= array_position(${stages}, use_case.stage))))
    order by since
    limit 200`.execute(db)
  return z.array(ReadyUse).parse(rows)
}
