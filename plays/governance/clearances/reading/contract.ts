import { z } from 'zod'
import { endpoint, listOf } from '@pilothouse/platform/http/endpoint'
import { maySeeGovernance } from '../../permissions.ts'
import { ClearanceLight } from '../light.ts'

const useCaseId = z.uuid()

/** The lights that the list can be narrowed to. */
export const LightKind = z.enum(['cleared', 'suspended', 'not yet valid', 'expired', 'revoked'])
export type LightKind = z.infer<typeof LightKind>

/** The lights of many uses. */
export const listLights = endpoint({
  method: 'GET',
  path: '/api/governance/lights',
  summary: 'The clearance light of up to 100 uses; a use that the agency does not have is not cleared',
  allows: maySeeGovernance,
  input: z.object({ useCaseId: listOf(useCaseId).pipe(z.array(useCaseId).max(100)) }),
  output: z.object({ lights: z.array(z.object({ useCaseId, light: ClearanceLight })) }),
})

/** How many uses show each light. */
export const countLights = endpoint({
  method: 'GET',
  path: '/api/governance/lights/counts',
  summary: 'How many clearances show each light today',
  allows: maySeeGovernance,
  input: z.object({}),
  output: z.object({ counts: z.array(z.object({ light: z.string(), count: z.int() })) }),
})

/** Drills that are under way. */
export const listDrills = endpoint({
  method: 'GET',
  path: '/api/governance/kill-switches/drills',
  summary: 'Uses of the agency whose kill switch is being tried now',
  allows: maySeeGovernance,
  input: z.object({}),
  output: z.object({
    drills: z.array(z.object({ useCaseId, title: z.string(), byName: z.string() })),
  }),
})
