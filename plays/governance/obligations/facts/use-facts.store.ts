import { sql } from 'kysely'
import type { Database } from '@pilothouse/platform/database/connect'
import { GivenFacts } from './given-facts.ts'
import { UseFacts } from './use-facts.ts'

/** The facts of a use as last worked out, and what was given for them. */
export interface KeptFacts {
  readonly facts: UseFacts
  readonly given: GivenFacts
  /** 0 when nothing was ever kept. */
  readonly version: number
}

/** The kept facts of a use; null before they were first worked out. */
export async function findUseFacts(db: Database, useCaseId: string): Promise<KeptFacts | null> {
  const row = await db
    .selectFrom('use_facts')
    .select(['facts', 'given', 'version'])
    .where('use_case_id', '=', useCaseId)
    .executeTakeFirst()
  return row ? { facts: UseFacts.parse(row.facts), given: GivenFacts.parse(row.given), version: row.version } : null
}

/** Writes what was given, over the version that was read; false when somebody was faster. */
export async function saveGivenFacts(
  db: Database,
  write: { useCaseId: string; kept: KeptFacts; given: GivenFacts; at: Date },
): Promise<boolean> {
  const { useCaseId, kept, given, at } = write
  const values = { given: JSON.stringify(given), version: kept.version + 1, derived_at: at }
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('use_facts')
    .values({ use_case_id: useCaseId, facts: JSON.stringify(kept.facts), ...values })
    .onConflict((on) => on.column('use_case_id').doUpdateSet(values).where('use_facts.version', '=', kept.version))
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Writes the facts of many uses as worked out now; those that stand so already are left alone. */
export async function saveMergedFacts(
  db: Database,
  facts: readonly { useCaseId: string; facts: UseFacts }[],
  at: Date,
): Promise<void> {
  if (facts.length === 0) return
  const rows = JSON.stringify(facts.map((one) => ({ id: one.useCaseId, facts: one.facts })))
  await sql`
    insert into use_facts (use_case_id, facts, derived_at)
    select id, facts, ${at} from jsonb_to_recordset(${rows}::jsonb) as given (id uuid, facts jsonb)
    on conflict (use_case_id) do update set facts = excluded.facts, derived_at = excluded.derived_at
    where use_facts.facts <> excluded.facts`.execute(db)
}
