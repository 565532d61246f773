import { Status } from '@pilothouse/platform/ui/Status'
import type { ReactNode } from 'react'
import type { ObligationState } from '../../obligations/obligation.ts'
import { stateShapes, stateWords } from './duty-words.ts'

/** Where a duty stands, in word and shape. */
export function DutyState({ state }: { readonly state: ObligationState }): ReactNode {
  return <Status shape={stateShapes[state]}>{stateWords[state]}</Status>
}
