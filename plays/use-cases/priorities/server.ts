import { serve, type Routes } from '@pilothouse/platform/http/serve'
import * as contract from './contract.ts'
import { editPriority } from './edit-priority.ts'
import { listPriorities, listStatedValues, openPriority } from './list-priorities.ts'
import { retirePriority } from './retire-priority.ts'
import { setPriority } from './set-priority.ts'
import { stateMissionValue, withdrawMissionValue } from './state-mission-value.ts'

/** The doors of the mission priorities. */
export function priorityRoutes(routes: Routes): void {
  serve(routes, contract.listPriorities, listPriorities)
  serve(routes, contract.openPriority, openPriority)
  serve(routes, contract.listStatedValues, listStatedValues)
  serve(routes, contract.setPriority, setPriority)
  serve(routes, contract.editPriority, editPriority)
  serve(routes, contract.retirePriority, retirePriority)
  serve(routes, contract.stateMissionValue, stateMissionValue)
  serve(routes, contract.withdrawMissionValue, withdrawMissionValue)
}
