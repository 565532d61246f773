import type { ReactNode } from 'react'
import { readTime, sayDay } from './say-time.ts'
import { Status, type StatusShape } from './Status.tsx'
import { Term } from './Term.tsx'

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

/** The light of a use case: whether it may call a model. `explained`: the word tells what it means, where one light stands alone. */
export function Light(props: { readonly state: LightState; readonly explained?: boolean }): ReactNode {
  const { state, explained = false } = props
  const words = sayLight(state)
  return <Status shape={shapes[state.kind]}>{explained ? <Term word={state.kind}>{words}</Term> : words}</Status>
}

const shapes = {
  'not cleared': 'hollow',
  cleared: 'solid',
  suspended: 'half',
  'not yet valid': 'hollow',
  expired: 'crossed',
  revoked: 'crossed',
} as const satisfies Record<LightState['kind'], StatusShape>

function sayLight(state: LightState): string {
  switch (state.kind) {
    case 'not cleared':
      return 'Not cleared'
    case 'cleared':
      return `Cleared until ${sayDay(readTime(state.until))}`
    case 'suspended':
      return `Suspended: ${state.why}`
    case 'not yet valid':
      return `Cleared from ${sayDay(readTime(state.from))}`
    case 'expired':
      return `Expired on ${sayDay(readTime(state.on))}`
    default:
      return 'Revoked'
  }
}
