import { serve, type Routes } from '@pilothouse/platform/http/serve'
import * as contract from './contract.ts'
import { certifyPilot } from './exemptions/certify-pilot.ts'
import { endExemption } from './exemptions/end-exemption.ts'
import { listExemptions } from './exemptions/list-exemptions.ts'
import { grantWaiver } from './grant-waiver.ts'
import { listWaivers, openWaiver } from './list-waivers.ts'
import { recertifyWaiver } from './recertify-waiver.ts'
import { recordNotice } from './record-notice.ts'
import { revokeWaiver } from './revoke-waiver.ts'

/** The doors of the waivers and of the exempt pilots. */
export function waiverRoutes(routes: Routes): void {
  serve(routes, contract.listWaivers, listWaivers)
  serve(routes, contract.openWaiver, openWaiver)
  serve(routes, contract.grantWaiver, grantWaiver)
  serve(routes, contract.recertifyWaiver, recertifyWaiver)
  serve(routes, contract.revokeWaiver, revokeWaiver)
  serve(routes, contract.recordNotice, recordNotice)
  serve(routes, contract.listExemptions, listExemptions)
  serve(routes, contract.certifyPilot, certifyPilot)
  serve(routes, contract.endExemption, endExemption)
}
