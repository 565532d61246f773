import { z } from 'zod'
import { Instant } from '@pilothouse/platform/instant'

/** What a price is for. */
export const PriceUnit = z.enum([
  'million input tokens',
  'million output tokens',
  'million cached tokens',
  'seat a month',
])
export type PriceUnit = z.infer<typeof PriceUnit>

/** A price from a day on. */
export const PriceDraft = z.object({
  unit: PriceUnit,
  /** US dollars for one unit. */
  usd: z
    .number('Give the price as a number, such as 2.50.')
    .min(0, 'A price cannot be below zero.')
    .max(1_000_000, 'That is more than a million dollars. Check the unit.'),
  effectiveFrom: z.iso.date('Give the first day as year-month-day.'),
  source: z.string().trim().min(3, 'Name the contract, price list or page that says so.').max(1000),
})
export type PriceDraft = z.infer<typeof PriceDraft>

/** A dated price. Never edited: the next one of the same unit takes its place from its first day on. */
export const Price = z.object({
  id: z.uuid(),
  unit: PriceUnit,
  usd: z.coerce.number(),
  effectiveFrom: z.iso.date(),
  source: z.string(),
  recordedByName: z.string(),
  recordedAt: Instant,
  withdrawnAt: Instant.nullable(),
})
export type Price = z.infer<typeof Price>

/** The price of a unit on a day; undefined before the first. Withdrawn prices never counted. */
export function priceOn<Row extends Pick<Price, 'unit' | 'effectiveFrom' | 'withdrawnAt'>>(
  prices: readonly Row[],
  unit: PriceUnit,
  day: string,
): Row | undefined {
  return prices
    .filter((price) => price.unit === unit && price.withdrawnAt === null && price.effectiveFrom <= day)
    .reduce<Row | undefined>(
      (last, price) => (!last || price.effectiveFrom > last.effectiveFrom ? price : last),
      undefined,
    )
}
