import { serve, type Routes } from '@pilothouse/platform/http/serve'
import { chooseDigest } from './choose-digest.ts'
import * as contract from './contract.ts'
import { showWaiting } from './show-waiting.ts'

/** The doors of what waits. */
export function waitingRoutes(routes: Routes): void {
  serve(routes, contract.showWaiting, showWaiting)
  serve(routes, contract.chooseDigest, chooseDigest)
}
