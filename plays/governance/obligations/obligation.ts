import { z } from 'zod'
import { Role } from '@pilothouse/platform/identity/person'
import { GatedStage, Source } from '../policy-packs/policy-pack.ts'

/** Where an obligation stands. `cannot tell`: a fact of the use that decides it has not been stated. */
export const ObligationState = z.enum([
  'not started',
  'in progress',
  'met',
  'stale',
  'waived',
  'not applicable',
  'cannot tell',
])
export type ObligationState = z.infer<typeof ObligationState>

/** One duty that one use owes under one version of a pack. */
export const Obligation = z.object({
  id: z.uuid(),
  useCaseId: z.uuid(),
  packId: z.string(),
  packVersion: z.iso.date(),
  /** The obligation's id inside the pack. */
  key: z.string(),
  title: z.string(),
  what: z.string(),
  practice: z.string(),
  source: Source,
  dueBefore: GatedStage.nullable(),
  dueOn: z.iso.date().nullable(),
  owedByRole: Role,
  owedById: z.string().nullable(),
  owedByName: z.string(),
  state: ObligationState,
  /** Why it does not apply, or which fact is missing. */
  because: z.string(),
  /** The first day on which what meets it no longer counts; null: it does not run out by itself. */
  staleOn: z.iso.date().nullable(),
})
export type Obligation = z.infer<typeof Obligation>

/** Where it stands on a day: what runs out by its date needs nobody to say so. */
export const stateOn = ({ state, staleOn }: Pick<Obligation, 'state' | 'staleOn'>, day: string): ObligationState =>
  (state === 'met' || state === 'waived') && staleOn !== null && staleOn <= day ? 'stale' : state

/** Nothing more is owed for it today. */
export const isSettled = (state: ObligationState): boolean =>
  state === 'met' || state === 'waived' || state === 'not applicable'
