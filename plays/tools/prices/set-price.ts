import { addDays, dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { holdEntry } from '../catalogue/catalogue-entry.store.ts'
import type { Price, PriceDraft } from './price.ts'
import { insertPrice, pricesOf } from './price.store.ts'

/** Sets a price from a day on. A price that has been in effect stays as it was: what was spent was spent at it. */
export async function setPrice(
  context: Context,
  { entryId, ...draft }: PriceDraft & { entryId: string },
): Promise<Price[]> {
  return context.transaction(async (db) => {
    await holdEntry(db, entryId)
    refuseOverlap(await pricesOf(db, entryId), draft, dayOf(context.now()))
    await insertPrice(db, { entryId, draft, byName: context.person.name, at: context.now() })
    await announce(db, context, { event: 'tool price set', subject: entryId, detail: { ...draft } })
    return pricesOf(db, entryId)
  })
}

function refuseOverlap(prices: readonly Price[], draft: PriceDraft, today: string): void {
  const last = prices.find(({ unit, withdrawnAt }) => unit === draft.unit && withdrawnAt === null)
  if (!last) return
  const next = addDays(last.effectiveFrom, 1)
  const first = next > today ? next : today
  if (draft.effectiveFrom >= first) return
  throw new Refusal(
    'conflict',
    `A price for a ${draft.unit} stands from ${last.effectiveFrom} on, and what was in effect is not changed. Choose ${first} or a later day.`,
    { fields: { effectiveFrom: `Choose ${first} or a later day.` } },
  )
}
