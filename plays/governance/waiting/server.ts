import { serve, type Routes } from '@pilothouse/platform/http/serve'
import { chooseDigest } from './choose-digest.ts'
import * as contract from './contract.ts'
import { showWaiting } from './show-waiting.ts'
import type { WaitingSource } from './waiting-source.ts'

/** The doors of what waits. */
export function waitingRoutes(routes: Routes, sources: readonly WaitingSource[]): void {
  serve(routes, contract.showWaiting, (context) => showWaiting(context, sources))
  serve(routes, contract.chooseDigest, chooseDigest)
}
