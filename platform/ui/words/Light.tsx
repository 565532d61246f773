import type { ReactNode } from 'react'
import { readTime, sayDay } from './say-time.ts'
import { Status } from './Status.tsx'

/** Where a clearance stands, as every page shows it. */
export type LightState =
  | { readonly kind: 'not cleared' }
  /** `until`: the last day, `2026-09-30`. */
  | { readonly kind: 'cleared'; readonly until: string }
  /** `why`: "2 duties overdue". */
  | { readonly kind: 'suspended'; readonly why: string }
  /** `from`: its first day, still to come. */
  | { readonly kind: 'not yet valid'; readonly from: string }
  /** `on`: the last day on which it held. */
  | { readonly kind: 'expired'; readonly on: string }
  | { readonly kind: 'revoked' }

/** The light of a use case: whether it may call a model. */
export function Light({ state }: { readonly state: LightState }): ReactNode {
  switch (state.kind) {
    case 'not cleared':
      return <Status shape="hollow">Not cleared</Status>
    case 'cleared':
      return <Status shape="solid">Cleared until {sayDay(readTime(state.until))}</Status>
    case 'suspended':
      return <Status shape="half">Suspended: {state.why}</Status>
    case 'not yet valid':
      return <Status shape="hollow">Cleared from {sayDay(readTime(state.from))}</Status>
    case 'expired':
      return <Status shape="crossed">Expired on {sayDay(readTime(state.on))}</Status>
    default:
      return <Status shape="crossed">Revoked</Status>
  }
}
