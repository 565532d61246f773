import { z } from 'zod'
import { endpoint } from '@pilothouse/platform/http/endpoint'
import { mayKeepCatalogue } from '../permissions.ts'
import { Price, PriceDraft } from './price.ts'

/** Sets a price. */
export const setPrice = endpoint({
  method: 'POST',
  path: '/api/tools/catalogue/:entryId/prices',
  summary: 'Set what a unit costs from a day on; prices in effect stay as they were',
  allows: mayKeepCatalogue,
  input: PriceDraft.extend({ entryId: z.uuid() }),
  output: z.array(Price),
})

/** Takes back a price that has not begun. */
export const withdrawPrice = endpoint({
  method: 'POST',
  path: '/api/tools/prices/:priceId/withdraw',
  summary: 'Take back a price that has not begun yet',
  allows: mayKeepCatalogue,
  input: z.object({ priceId: z.uuid() }),
  output: z.array(Price),
})
