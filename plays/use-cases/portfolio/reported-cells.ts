import { selectionsOf } from '../inventory/inventory-column.ts'
import type { Stage } from './stages/stage.ts'
import type { ReportedCells } from './use-case.ts'

/** The inventory's cells that follow the record: when its title or stage changes, what is reported changes with it. */
export function cellsFollowing(change: { readonly title?: string; readonly stage?: Stage }): ReportedCells {
  return {
    ...(change.title === undefined ? {} : { use_case_name: change.title }),
    ...(change.stage === undefined ? {} : { development_stage: reportedStage(change.stage) }),
  }
}

/** OMB has no word for an idea: it is not reported. */
function reportedStage(stage: Stage): string {
  return selectionsOf('development_stage').find(({ code }) => code?.toLowerCase() === stage)?.value ?? ''
}
