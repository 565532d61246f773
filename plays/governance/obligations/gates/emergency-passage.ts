import { z } from 'zod'
import { Instant } from '@pilothouse/platform/instant'
import { GatedStage } from '../../policy-packs/policy-pack.ts'

/** The longest time for which an emergency passage is open: hours, not days on end. */
export const EMERGENCY_HOURS = 72

/** The Chief AI Officer's word that a use may enter one stage for some hours although duties are open. */
export const EmergencyPassage = z.object({
  id: z.uuid(),
  useCaseId: z.uuid(),
  useCaseTitle: z.string(),
  toStage: GatedStage,
  reason: z.string(),
  openedByName: z.string(),
  openedAt: Instant,
  endsAt: Instant,
  endedAt: Instant.nullable(),
  endedBecause: z.string(),
})
export type EmergencyPassage = z.infer<typeof EmergencyPassage>

/** What the history says of a move that was made through it. */
export const sayPassage = (
  { openedByName, endsAt }: Pick<EmergencyPassage, 'openedByName' | 'endsAt'>,
  open: number,
): string =>
  `Emergency passage of ${openedByName}, open until ${endsAt.slice(0, 16).replace('T', ' ')} UTC. ${open === 1 ? 'One duty was' : `${open} duties were`} still owed.`
