import type { WaitingSource } from '@pilothouse/governance/server'
import type { Routes } from '@pilothouse/platform/http/serve'
import { determinationRoutes } from './determinations/server.ts'
import { overridesToNote, screensReturned, screensToDecide } from './determinations/waiting-determinations.ts'
import { prohibitedUseRoutes } from './prohibited-uses/server.ts'

/** The doors of play 4, topic by topic. */
export function responsibleUseRoutes(routes: Routes): void {
  determinationRoutes(routes)
  prohibitedUseRoutes(routes)
}

/** What waits for people in this play. */
export const responsibleUseSources: readonly WaitingSource[] = [screensToDecide, overridesToNote, screensReturned]

// What other rooms and the demonstration may do here.
export { decideDetermination } from './determinations/decide-determination.ts'
export { openDetermination } from './determinations/open-determination.ts'
export { returnScreen } from './determinations/screen/return-screen.ts'
export { saveScreen } from './determinations/screen/save-screen.ts'
export { submitScreen } from './determinations/screen/submit-screen.ts'
export { addProhibitedUse } from './prohibited-uses/add-prohibited-use.ts'
export { declareProhibitedUses } from './prohibited-uses/declare-prohibited-uses.ts'
export { stopProhibitedUses } from './prohibited-uses/stop-prohibited-uses.ts'
