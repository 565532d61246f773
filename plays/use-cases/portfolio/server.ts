import { serve, type Routes } from '@pilothouse/platform/http/serve'
import type { StageGate } from '../gates.ts'
import * as contract from './contract.ts'
import { createUseCase } from './create-use-case.ts'
import { editUseCase } from './edit-use-case.ts'
import { listPortfolioChoices, listUseCases, showPortfolioPicture } from './list-use-cases.ts'
import { showUseHistory } from './history/show-use-history.ts'
import { openUseCase } from './open-use-case.ts'
import { handOverUseCase } from './ownership/hand-over-use-case.ts'
import { listNextOwners } from './ownership/list-next-owners.ts'
import { scoreUseCase, showScores } from './scoring/score-use-case.ts'
import { changeStage } from './stages/change-stage.ts'
import { listPilotWarnings } from './stages/list-pilot-warnings.ts'
import { retireUseCase } from './stages/retire-use-case.ts'
import { setPilotScope } from './stages/set-pilot-scope.ts'

/** The doors of the portfolio and of its records. */
export function portfolioRoutes(routes: Routes, gate: StageGate): void {
  serve(routes, contract.listUseCases, listUseCases)
  serve(routes, contract.listPortfolioChoices, listPortfolioChoices)
  serve(routes, contract.showPortfolioPicture, showPortfolioPicture)
  serve(routes, contract.listPilotWarnings, listPilotWarnings)
  serve(routes, contract.showScores, showScores)
  serve(routes, contract.scoreUseCase, scoreUseCase)
  serve(routes, contract.openUseCase, openUseCase)
  serve(routes, contract.showUseHistory, showUseHistory)
  serve(routes, contract.createUseCase, createUseCase)
  serve(routes, contract.editUseCase, editUseCase)
  serve(routes, contract.changeStage, (context, input) => changeStage(context, input, gate))
  serve(routes, contract.retireUseCase, retireUseCase)
  serve(routes, contract.listNextOwners, listNextOwners)
  serve(routes, contract.handOverUseCase, handOverUseCase)
  serve(routes, contract.setPilotScope, setPilotScope)
}
