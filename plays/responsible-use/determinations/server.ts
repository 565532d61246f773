import { serve, type Routes } from '@pilothouse/platform/http/serve'
import { compareJustification } from './override/compare-justification.ts'
import * as contract from './contract.ts'
import { decideDetermination } from './decide-determination.ts'
import { listDeterminations } from './list-determinations.ts'
import { noteOverride } from './override/note-override.ts'
import { openDetermination } from './open-determination.ts'
import { returnScreen } from './screen/return-screen.ts'
import { saveScreen } from './screen/save-screen.ts'
import { submitScreen } from './screen/submit-screen.ts'

/** The doors of the screens and determinations. */
export function determinationRoutes(routes: Routes): void {
  serve(routes, contract.listDeterminations, listDeterminations)
  serve(routes, contract.openDetermination, openDetermination)
  serve(routes, contract.saveScreen, saveScreen)
  serve(routes, contract.submitScreen, submitScreen)
  serve(routes, contract.returnScreen, returnScreen)
  serve(routes, contract.decideDetermination, decideDetermination)
  serve(routes, contract.noteOverride, noteOverride)
  serve(routes, contract.compareJustification, compareJustification)
}
