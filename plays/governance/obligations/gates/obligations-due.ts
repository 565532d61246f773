import { sql } from 'kysely'
import type { Database } from '@pilothouse/platform/database/connect'
import type { Stage } from '@pilothouse/use-cases/portfolio/stage'
import { GatedStage } from '../../policy-packs/policy-pack.ts'
import { listObligationRows } from '../listing/obligation.store.ts'
import { isSettled, type Obligation } from '../obligation.ts'

/** Everything that must be settled before a use is in a stage: what stands before it or an earlier one, and what is overdue. */
export async function obligationsBefore(
  db: Database,
  useCaseId: string,
  toStage: GatedStage,
  day: string,
): Promise<readonly Obligation[]> {
  const stages = GatedStage.options.slice(0, GatedStage.options.indexOf(toStage) + 1)
  const stands = sql`obligation.use_case_id = ${useCaseId} and obligation.applies <> 'no'
    and (duty.content ->> 'dueBefore' = any(${stages})
      or (duty.content ->> 'dueBefore' is null and obligation.due_on < ${day}))`
  return listObligationRows(db, stands, { at: new Date(`${day}T23:59:59Z`), day })
}

/** Those of them that are not settled on that day. */
export async function obligationsDue(
  db: Database,
  useCaseId: string,
  toStage: GatedStage,
  day: string,
): Promise<readonly Obligation[]> {
  const all = await obligationsBefore(db, useCaseId, toStage, day)
  return all.filter(({ state }) => !isSettled(state))
}

/** The stage as gates know it; null for one that nothing is due before. */
export const gatedStage = (stage: Stage | null): GatedStage | null => GatedStage.safeParse(stage).data ?? null
