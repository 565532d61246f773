import { z } from 'zod'
import { Instant } from '@pilothouse/platform/instant'
import { countsUntil, WaiverGround, waiverStateOn, type WaiverState } from '../waiver.ts'

const clocks = {
  agencyId: z.uuid(),
  /** Tells the waivers of one use together; never shown. */
  useCaseId: z.uuid(),
  grantedAt: Instant,
  endsOn: z.iso.date(),
  recertifyBy: z.iso.date(),
  revokedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
}

/** A waiver that the public reads. */
export const ShownWaiver = z.object({
  ...clocks,
  useNumber: z.int(),
  useName: z.string(),
  practice: z.string(),
  ground: WaiverGround,
  summary: z.string(),
})
export type ShownWaiver = z.infer<typeof ShownWaiver>

/** A waiver before the public: in words, or only to be counted. */
export const PublicWaiver = z.union([ShownWaiver, z.object({ ...clocks, useNumber: z.null() })])
export type PublicWaiver = z.infer<typeof PublicWaiver>

/** Those that the public reads. */
export const shownAmong = (waivers: readonly PublicWaiver[]): ShownWaiver[] =>
  waivers.filter((waiver): waiver is ShownWaiver => waiver.useNumber !== null)

/** How a waiver stands on a day, and the day that goes with it. */
export function standingOn(waiver: PublicWaiver, day: string): { readonly state: WaiverState; readonly on: string } {
  const state = waiverStateOn(waiver, day)
  if (state === 'revoked') return { state, on: (waiver.revokedAt ?? '').slice(0, 10) }
  return { state, on: countsUntil(waiver) }
}

/** What is counted where it is not shown. */
export interface WaiverCounts {
  readonly inForce: number
  /** Of those in force: how many the public reads. */
  readonly shown: number
  readonly usesWithWaiver: number
  /** How many practices are waived in one use → in how many uses. The fewest first. */
  readonly practicesPerUse: readonly (readonly [number, number])[]
  readonly over: number
}

/** Counts the waivers of an agency on a day, withheld ones included. */
export function countWaivers(waivers: readonly PublicWaiver[], day: string): WaiverCounts {
  const inForce = waivers.filter((waiver) => waiverStateOn(waiver, day) === 'in force')
  const perUse = [...Map.groupBy(inForce, ({ useCaseId }) => useCaseId).values()].map(({ length }) => length)
  const uses = Map.groupBy(perUse, (practices) => practices)
  return {
    inForce: inForce.length,
    shown: shownAmong(inForce).length,
    usesWithWaiver: perUse.length,
    practicesPerUse: [...uses].map(([practices, same]) => [practices, same.length] as const).sort(([a], [b]) => a - b),
    over: waivers.length - inForce.length,
  }
}
