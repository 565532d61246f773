import type { Endpoint } from '@pilothouse/platform/http/endpoint'
import { findObligation, listObligations, listUseObligations, showFacts } from '../../obligations/contract.ts'
import { showGate } from '../../obligations/gates/contract.ts'

/** What must be asked again after evidence or facts changed. */
export const dutyDoors: readonly Pick<Endpoint, 'path'>[] = [
  listUseObligations,
  listObligations,
  findObligation,
  showFacts,
  showGate,
]
