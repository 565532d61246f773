import { sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '@pilothouse/platform/database/connect'
import { Instant } from '@pilothouse/platform/instant'

/** Somebody who has had a part in a use case or in the proposal that it came from. */
const InvolvedPerson = z.object({
  personId: z.string(),
  name: z.string(),
  part: z.enum(['owns it', 'owned it', 'worked on its proposal', 'decided its proposal']),
  since: Instant,
})
export type InvolvedPerson = z.infer<typeof InvolvedPerson>

/** The owner and who owned it before, everybody who ever worked on the proposal, and who decided it. Whoever had two parts stands there twice. */
export async function peopleInvolved(db: Database, useCaseId: string): Promise<readonly InvolvedPerson[]> {
  const { rows } = await sql`
    select owner_id as "personId", owner_name as name, 'owns it' as part, created_at as since
    from use_case where id = ${useCaseId}
    union all
    select from_id, from_name, 'owned it', at from owner_change where use_case_id = ${useCaseId}
    union all
    select one.id, coalesce(person.name, 'Somebody'), 'worked on its proposal', proposal.created_at
    from pilot_proposal proposal
    cross join lateral unnest(array_append(proposal.involved, proposal.owner_id)) as one (id)
    left join person on person.id::text = one.id
    where proposal.use_case_id = ${useCaseId}
    group by one.id, person.name, proposal.created_at
    union all
    select step.by_id, step.by_name, 'decided its proposal', step.at
    from proposal_step step join pilot_proposal proposal on proposal.id = step.proposal_id
    where proposal.use_case_id = ${useCaseId} and step.status in ('approved', 'returned', 'declined')
    order by since`.execute(db)
  return z.array(InvolvedPerson).parse(rows)
}
