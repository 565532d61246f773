import { listClearances, openClearance } from '../../clearances/contract.ts'
import { countLights, listDrills, listLights } from '../../clearances/reading/contract.ts'

/** What is read again after something about a clearance changed. */
export const afterDecision = [openClearance, listLights, listClearances, countLights, listDrills] as const
