import { serve, serveDownload, type Routes } from '@pilothouse/platform/http/serve'
import * as contract from './contract.ts'
import * as lightContract from './reading/contract.ts'
import { amendClearance } from './deciding/amend-clearance.ts'
import { issueClearance } from './deciding/issue-clearance.ts'
import { reinstateClearance } from './deciding/reinstate-clearance.ts'
import { revokeClearance } from './deciding/revoke-clearance.ts'
import { listDrills } from './kill-switch/list-drills.ts'
import { pullKillSwitch } from './kill-switch/pull-kill-switch.ts'
import { releaseKillSwitch } from './kill-switch/release-kill-switch.ts'
import { exportClearances, listClearances } from './reading/list-clearances.ts'
import { countLights, listLights } from './reading/list-lights.ts'
import { openClearance } from './reading/open-clearance.ts'

/** The doors of clearances. */
export function clearanceRoutes(routes: Routes): void {
  serve(routes, lightContract.countLights, countLights)
  serve(routes, lightContract.listLights, listLights)
  serve(routes, contract.listClearances, listClearances)
  serveDownload(routes, contract.exportClearances, exportClearances)
  serve(routes, contract.openClearance, openClearance)
  serve(routes, contract.issueClearance, issueClearance)
  serve(routes, contract.amendClearance, amendClearance)
  serve(routes, contract.reinstateClearance, reinstateClearance)
  serve(routes, contract.revokeClearance, revokeClearance)
  serve(routes, contract.pullKillSwitch, pullKillSwitch)
  serve(routes, lightContract.listDrills, listDrills)
  serve(routes, contract.releaseKillSwitch, releaseKillSwitch)
}
