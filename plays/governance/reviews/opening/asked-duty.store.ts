import { sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '@pilothouse/platform/database/connect'
import { Discipline } from '@pilothouse/platform/identity/person'
import { ObligationState } from '../../obligations/obligation.ts'
import { GatedStage, Source } from '../../policy-packs/policy-pack.ts'

/** A duty that a use owes and that asks for reviews, with the reviews that count for it. */
export const AskedDuty = z.object({
  obligationId: z.uuid(),
  packId: z.string(),
  packVersion: z.iso.date(),
  key: z.string(),
  title: z.string(),
  what: z.string(),
  source: Source,
  state: ObligationState,
  reviewedBy: z.array(Discipline),
  dueBefore: GatedStage.nullable(),
  everyMonths: z.int().nullable(),
  /** Approvals that were neither withdrawn nor refused nor overtaken by a change. */
  reviews: z.array(z.object({ discipline: Discipline, datedOn: z.iso.date() })),
})
export type AskedDuty = z.infer<typeof AskedDuty>

/** What a use owes that one or more disciplines must approve; nothing that is waived. */
export async function askedDutiesOf(db: Database, useCaseId: string): Promise<readonly AskedDuty[]> {
  const { rows } = await sql`
    select obligation.id as "obligationId", duty.pack_id as "packId", duty.pack_version as "packVersion", duty.key, obligation.state,
      duty.content ->> 'title' as title, duty.content ->> 'what' as what, duty.content -> 'source' as source,
      duty.content -> 'reviewedBy' as "reviewedBy", duty.content ->> 'dueBefore' as "dueBefore",
      (duty.content -> 'renewal' ->> 'everyMonths')::int as "everyMonths",
      coalesce((
        select jsonb_agg(jsonb_build_object('discipline', evidence.discipline, 'datedOn', evidence.dated_on))
        from obligation_evidence link join evidence on evidence.id = link.evidence_id
        where link.obligation_id = obligation.id and evidence.kind = 'review' and link.stale_since is null
          and evidence.withdrawn_at is null and evidence.refused_at is null), '[]') as reviews
    from obligation join duty on duty.id = obligation.duty_id
    where obligation.use_case_id = ${useCaseId} and obligation.applies = 'yes' and obligation.state <> 'waived'
      and jsonb_array_length(duty.content -> 'reviewedBy') > 0
    order by duty.pack_id, duty.key`.execute(db)
  return z.array(AskedDuty).parse(rows)
}

/** Uses that owe something which runs out by `day`. */
export async function usesWithRenewals(db: Database, day: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('obligation')
    .select('use_case_id as id')
    .distinct()
    .where('state', '=', 'met')
    .where(sql<boolean>`stale_on <= ${day}::date`)
    .execute()
  return rows.map(({ id }) => id)
}
