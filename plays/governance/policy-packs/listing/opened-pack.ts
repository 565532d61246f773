import { z } from 'zod'
import { Adoption } from '../adoptions/adoption.ts'
import { PackEntry } from './pack-entry.ts'
import { PolicyPack } from '../policy-pack.ts'

/** An organisation where the reader may look at what a pack would change. */
export const DecidingPlace = z.object({
  id: z.uuid(),
  name: z.string(),
  path: z.string(),
  /** Whether the reader may decide there, too. */
  decides: z.boolean(),
  /** Its chief AI officers, for an administrator who enters what one of them decided. */
  officers: z.array(z.object({ id: z.string(), name: z.string() })),
})
export type DecidingPlace = z.infer<typeof DecidingPlace>

/** One version of a pack with its history in the agency. */
export const OpenedPack = z.object({
  pack: PolicyPack,
  entry: PackEntry,
  /** All versions that can be read. */
  versions: z.array(z.iso.date()),
  /** Every adoption of the pack, in any version, in the order of deciding. */
  history: z.array(Adoption),
  organisations: z.array(DecidingPlace),
})
export type OpenedPack = z.infer<typeof OpenedPack>
