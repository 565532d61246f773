import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import type { Price } from './price.ts'
import { holdPrice, markPriceWithdrawn, pricesOf } from './price.store.ts'

/** Takes back a price that has not begun yet. */
export async function withdrawPrice(context: Context, { priceId }: { priceId: string }): Promise<Price[]> {
  return context.transaction(async (db) => {
    const { price, entryId } = await holdPrice(db, priceId)
    if (price.withdrawnAt) throw new Refusal('conflict', 'This price was withdrawn already.')
    if (price.effectiveFrom <= dayOf(context.now()))
      throw new Refusal('conflict', 'This price is or was in effect, so it stays. Set a new one from a later day on.')
    await markPriceWithdrawn(db, priceId, context.person.name, context.now())
    const { unit, usd, effectiveFrom } = price
    await announce(db, context, {
      event: 'tool price withdrawn',
      subject: entryId,
      detail: { unit, usd, effectiveFrom },
    })
    return pricesOf(db, entryId)
  })
}
