import type { Clearance } from './clearance.ts'

/** One call, as far as a clearance cares. */
export interface CallRequest {
  /** The day of the call in the agency's calendar: `2026-11-23`. */
  readonly day: string
  readonly model: string
  readonly dataCategories: readonly string[]
  /** Organisations that the caller belongs to, with everything above them. */
  readonly groups: readonly string[]
  readonly tools: readonly string[]
  /** Courses that the caller has passed and that still count. */
  readonly training: readonly string[]
}

/** Why a call is refused, as a stable code for programs. */
export type RefusalCode =
  | 'clearance_revoked'
  | 'clearance_suspended'
  | 'clearance_expired'
  | 'clearance_not_yet_valid'
  | 'model_not_cleared'
  | 'data_category'
  | 'group_not_cleared'
  | 'tool_not_cleared'
  | 'training_required'

/** Yes, or why not in words that a person understands, with the record that is missing. */
export type Verdict =
  | { readonly kind: 'yes' }
  | { readonly kind: 'no'; readonly code: RefusalCode; readonly because: string; readonly missing: string | null }

/** Whether this call may pass under this clearance. Money and rates are counted elsewhere. */
export type May = (clearance: Clearance, request: CallRequest) => Verdict
