import type { Clearance } from './clearance.ts'
import type { PreparedClearance } from './prepare-clearance.ts'
import { causesOn, stateOn } from './state-on.ts'

/** One call, as far as a clearance cares. */
export interface CallRequest {
  /** The day of the call in the agency's calendar: `2026-11-23`. */
  readonly day: string
  readonly model: string
  /** What the call carries. A call that does not say is refused. */
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

/** Why not, in words that a person understands, with the record that is missing. */
export interface No {
  readonly kind: 'no'
  readonly code: RefusalCode
  readonly because: string
  /** The id of the obligation or other record to mend, or the key of the model, category, tool or course. */
  readonly missing: string | null
}

/** Yes, or why not. */
export type Verdict = { readonly kind: 'yes' } | No

/** Whether this call may pass under this clearance. Money and rates are counted elsewhere. */
export type May = (prepared: PreparedClearance, request: CallRequest) => Verdict

const yes: Verdict = { kind: 'yes' }

/** Whether this call may pass under this clearance: everything that the envelope does not name is refused, with one reason. */
export const may: May = (prepared, request) =>
  standsInTheWay(prepared.clearance, request) ?? outside(prepared, request) ?? yes

function standsInTheWay(clearance: Clearance, { day }: CallRequest): No | null {
  const { id, envelope } = clearance
  switch (stateOn(clearance, day)) {
    case 'in force':
      return null
    case 'revoked':
      return no('clearance_revoked', 'The clearance of this use was revoked. Its owner can ask for a new one.', id)
    case 'expired':
      return no(
        'clearance_expired',
        `The clearance of this use ended on ${envelope.validUntil}. It must be decided anew.`,
        id,
      )
    case 'not yet valid':
      return no('clearance_not_yet_valid', `This use is cleared from ${envelope.validFrom}, not before.`, id)
    default:
      return suspended(clearance, day)
  }
}

function suspended(clearance: Clearance, day: string): No {
  const [first, ...others] = causesOn(clearance, day)
  const because = first ? first.because.replace(/\.$/, '') : 'it waits for an official to reinstate it'
  const more = others.length > 0 ? ` (and ${others.length} more)` : ''
  return no('clearance_suspended', `This use is suspended: ${because}${more}.`, first?.subject ?? clearance.id)
}

function outside(allowed: PreparedClearance, request: CallRequest): No | null {
  const { id, version, envelope } = allowed.clearance
  if (!allowed.models.has(request.model))
    return no(
      'model_not_cleared',
      `Version ${version} of this clearance does not allow the model “${request.model}”.`,
      request.model,
    )
  if (request.dataCategories.length === 0)
    return no('data_category', 'The call does not say what data it carries, so it cannot pass.', null)
  const category = firstOutside(request.dataCategories, allowed.dataCategories)
  if (category !== undefined)
    return no(
      'data_category',
      `Version ${version} of this clearance does not allow data of the category “${category}”.`,
      category,
    )
  if (!request.groups.some((group) => allowed.groups.has(group)))
    return no('group_not_cleared', 'The clearance does not cover the office of whoever calls.', id)
  const tool = firstOutside(request.tools, allowed.tools)
  if (tool !== undefined)
    return no('tool_not_cleared', `Version ${version} of this clearance does not allow the tool “${tool}”.`, tool)
  const course = envelope.training.find((key) => !request.training.includes(key))
  return course === undefined
    ? null
    : no('training_required', `Whoever calls must first pass the course “${course}”.`, course)
}

/** The first of `asked` that is not among `allowed`. */
function firstOutside(asked: readonly string[], allowed: ReadonlySet<string>): string | undefined {
  for (const one of asked) if (!allowed.has(one)) return one
  return undefined
}

const no = (code: RefusalCode, because: string, missing: string | null): No => ({ kind: 'no', code, because, missing })
