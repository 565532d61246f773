import { countLights, listClearances, listDrills, listLights, openClearance } from '../../clearances/contract.ts'

/** What is read again after something about a clearance changed. */
export const afterDecision = [openClearance, listLights, listClearances, countLights, listDrills] as const
