import { z } from 'zod'
import { endpoint } from '@pilothouse/platform/http/endpoint'
import { mayKeepPriorities, mayOwnUseCases, maySeeProgramme } from '../permissions.ts'
import { MissionPriority, MissionPriorityDraft, PriorityOverview, StatedValue } from './mission-priority.ts'

const id = z.uuid()
const version = z.int()

/** All priorities with coverage. */
export const listPriorities = endpoint({
  method: 'GET',
  path: '/api/use-cases/priorities',
  summary: 'Mission priorities, and how the portfolio serves each',
  allows: maySeeProgramme,
  input: z.object({}),
  output: PriorityOverview,
})

/** One priority with the uses that serve it. */
export const openPriority = endpoint({
  method: 'GET',
  path: '/api/use-cases/priorities/:id',
  summary: 'One mission priority and what uses of AI add to it',
  allows: maySeeProgramme,
  input: z.object({ id }),
  output: z.object({ priority: MissionPriority, values: z.array(StatedValue) }),
})

/** What a use adds to the priorities. */
export const listStatedValues = endpoint({
  method: 'GET',
  path: '/api/use-cases/records/:useCaseId/priorities',
  summary: 'What a use case adds to the mission priorities',
  allows: maySeeProgramme,
  input: z.object({ useCaseId: id }),
  output: z.array(StatedValue),
})

/** Puts a priority on record. */
export const setPriority = endpoint({
  method: 'POST',
  path: '/api/use-cases/priorities',
  summary: 'Put a mission priority on record',
  allows: mayKeepPriorities,
  input: MissionPriorityDraft,
  output: MissionPriority,
})

/** Corrects a priority. */
export const editPriority = endpoint({
  method: 'PUT',
  path: '/api/use-cases/priorities/:id',
  summary: 'Correct a mission priority',
  allows: mayKeepPriorities,
  input: z.intersection(MissionPriorityDraft, z.object({ id, version })),
  output: MissionPriority,
})

/** Ends a priority. */
export const retirePriority = endpoint({
  method: 'POST',
  path: '/api/use-cases/priorities/:id/retire',
  summary: 'Retire a mission priority, with a reason',
  allows: mayKeepPriorities,
  input: z.object({ id, version, reason: z.string().trim().min(3, 'Say why, in a few words.').max(2000) }),
  output: MissionPriority,
})

/** Says what a use adds to a priority. */
export const stateMissionValue = endpoint({
  method: 'PUT',
  path: '/api/use-cases/records/:useCaseId/priorities/:priorityId',
  summary: 'State what a use case adds to a mission priority',
  allows: (person) => mayOwnUseCases(person),
  input: z.object({
    useCaseId: id,
    priorityId: id,
    statement: z.string().trim().min(10, 'Say in a sentence what gets better, and for whom.').max(4000),
  }),
  output: z.array(StatedValue),
})

/** Takes that back. */
export const withdrawMissionValue = endpoint({
  method: 'DELETE',
  path: '/api/use-cases/records/:useCaseId/priorities/:priorityId',
  summary: 'Take back what a use case states for a mission priority; it stays on record',
  allows: (person) => mayOwnUseCases(person),
  input: z.object({ useCaseId: id, priorityId: id }),
  output: z.array(StatedValue),
})
