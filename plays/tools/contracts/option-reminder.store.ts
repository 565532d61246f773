import { sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '@pilothouse/platform/database/connect'

const due = sql<boolean>`outcome is null and reminded_at is null`

/** Agencies where somebody must be reminded of an option by `day`. `db` must see every agency. */
export async function agenciesToRemind(db: Database, day: string): Promise<string[]> {
  const rows = await db
    .selectFrom('contract_option')
    .select('agency_id')
    .distinct()
    .where(due)
    .where(sql<boolean>`decide_by - remind_days <= ${day}::date`)
    .execute()
  return rows.map(({ agency_id: agencyId }) => agencyId)
}

const DueOption = z.object({ contractId: z.uuid(), decideBy: z.iso.date() })

/** Marks the options of which somebody must be reminded by `day`, and returns them: each once. */
export async function takeDueOptions(db: Database, day: string, at: Date): Promise<z.infer<typeof DueOption>[]> {
  const rows = await db
    .updateTable('contract_option')
    .set({ reminded_at: at })
    .where(due)
    .where(sql<boolean>`decide_by - remind_days <= ${day}::date`)
    .returning(['contract_id as contractId', 'decide_by as decideBy'])
    .execute()
  return rows.map((row) => DueOption.parse(row))
}

/** Where to write to the owner of a contract; null when they left. */
export async function ownerAddress(db: Database, contractId: string): Promise<string | null> {
  const row = await db
    .selectFrom('tool_contract')
    .innerJoin('person', (join) => join.on(sql<boolean>`person.id::text = tool_contract.owner_id`))
    .select('person.email')
    .where('tool_contract.id', '=', contractId)
    .where('person.deactivated_at', 'is', null)
    .executeTakeFirst()
  return row?.email ?? null
}
