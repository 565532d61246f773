import { z } from 'zod'
import { endpoint } from '@pilothouse/platform/http/endpoint'
import { mayOpenEmergency, maySeeGovernance } from '../../permissions.ts'
import { GatedStage } from '../../policy-packs/policy-pack.ts'
import { EMERGENCY_HOURS, EmergencyPassage } from './emergency-passage.ts'
import { Gate } from './gate.ts'

const id = z.uuid()
const because = z.string().trim().min(3, 'Say why, in a few words.').max(2000)

/** What a gate would say today. */
export const showGate = endpoint({
  method: 'GET',
  path: '/api/governance/uses/:useCaseId/gate',
  summary: 'What is missing before a use may enter a stage',
  allows: maySeeGovernance,
  input: z.object({ useCaseId: id, to: GatedStage }),
  output: Gate,
})

/** What is open now, for the banner on every page. */
export const listOpenEmergencies = endpoint({
  method: 'GET',
  path: '/api/governance/emergency-passages/open',
  summary: 'Emergency passages that are open now',
  allows: maySeeGovernance,
  input: z.object({}),
  output: z.object({ passages: z.array(EmergencyPassage) }),
})

/** Opens an emergency passage. */
export const openEmergencyPassage = endpoint({
  method: 'POST',
  path: '/api/governance/uses/:useCaseId/emergency-passage',
  summary: `Let a use enter a stage for at most ${EMERGENCY_HOURS} hours although duties are open: the Chief AI Officer alone`,
  allows: (person) => mayOpenEmergency(person),
  input: z.object({
    useCaseId: id,
    toStage: GatedStage,
    hours: z.number().min(1, 'At least one hour.').max(EMERGENCY_HOURS, `At most ${EMERGENCY_HOURS} hours.`),
    reason: z.string().trim().min(10, 'Say in a sentence what the emergency is.').max(2000),
  }),
  output: EmergencyPassage,
})

/** Ends one early. */
export const endEmergencyPassage = endpoint({
  method: 'POST',
  path: '/api/governance/emergency-passages/:id/end',
  summary: 'End an emergency passage before its time',
  allows: (person) => mayOpenEmergency(person),
  input: z.object({ id, because }),
  output: z.object({ id }),
})
