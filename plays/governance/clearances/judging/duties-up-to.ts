import { sql } from 'kysely'
import type { Database } from '@pilothouse/platform/database/connect'
import { listObligationRows } from '../../obligations/listing/obligation.store.ts'
import type { Obligation } from '../../obligations/obligation.ts'
import { GatedStage } from '../../policy-packs/policy-pack.ts'

/** Every duty that a use in a stage has to keep: those that stood before it or an earlier one, and those tied to no stage. */
export function dutiesUpTo(
  db: Database,
  useCaseId: string,
  stage: GatedStage,
  day: string,
): Promise<readonly Obligation[]> {
  const stages = GatedStage.options.slice(0, GatedStage.options.indexOf(stage) + 1)
  const where = sql`obligation.use_case_id = ${useCaseId} and obligation.applies <> 'no'
    and (duty.content ->> 'dueBefore' is null or duty.content ->> 'dueBefore' = any(${stages}))`
  return listObligationRows(db, where, { at: new Date(`${day}T23:59:59Z`), day })
}
