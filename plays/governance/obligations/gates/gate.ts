import { z } from 'zod'
import { Missing } from '@pilothouse/platform/http/problem'
import { GatedStage } from '../../policy-packs/policy-pack.ts'
import { EmergencyPassage } from './emergency-passage.ts'

/** What a gate would say of a use today. */
export const Gate = z.object({
  to: GatedStage,
  missing: z.array(Missing),
  /** The passage through which it may go all the same. */
  passage: EmergencyPassage.nullable(),
})
export type Gate = z.infer<typeof Gate>
