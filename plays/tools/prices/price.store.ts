import type { Database } from '@pilothouse/platform/database/connect'
import { Refusal } from '@pilothouse/platform/refusal'
import { Price, type PriceDraft } from './price.ts'

const columns = [
  'id',
  'unit',
  'usd',
  'effective_from as effectiveFrom',
  'source',
  'recorded_by_name as recordedByName',
  'recorded_at as recordedAt',
  'withdrawn_at as withdrawnAt',
] as const

/** The prices of an entry, unit by unit, the newest first. */
export async function pricesOf(db: Database, entryId: string): Promise<Price[]> {
  const rows = await db
    .selectFrom('entry_price')
    .select(columns)
    .where('entry_id', '=', entryId)
    .orderBy('unit')
    .orderBy('effective_from', 'desc')
    .execute()
  return rows.map((row) => Price.parse(row))
}

/** The price and the entry that it belongs to, held until the transaction ends. */
export async function holdPrice(db: Database, id: string): Promise<{ price: Price; entryId: string }> {
  const row = await db
    .selectFrom('entry_price')
    .select([...columns, 'entry_id'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found', 'There is no such price. Open the entry to see its prices.')
  return { price: Price.parse(row), entryId: row.entry_id }
}

/** Writes a price. */
export async function insertPrice(
  db: Database,
  { entryId, draft, byName, at }: { entryId: string; draft: PriceDraft; byName: string; at: Date },
): Promise<void> {
  const { unit, usd, effectiveFrom, source } = draft
  await db
    .insertInto('entry_price')
    .values({
      entry_id: entryId,
      unit,
      usd,
      effective_from: effectiveFrom,
      source,
      recorded_by_name: byName,
      recorded_at: at,
    })
    .execute()
}

/** Takes a price out of the table; it stays on record. */
export async function markPriceWithdrawn(db: Database, id: string, byName: string, at: Date): Promise<void> {
  await db
    .updateTable('entry_price')
    .set({ withdrawn_at: at, withdrawn_by_name: byName })
    .where('id', '=', id)
    .execute()
}
