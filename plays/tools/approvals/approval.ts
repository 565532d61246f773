import { z } from 'zod'
import { Instant } from '@pilothouse/platform/instant'
import { DataCategory } from '../catalogue/data-category.ts'

/** What an official may decide about an entry. */
export const ApprovalDecision = z.enum(['conditional', 'approved', 'suspended', 'revoked'])
export type ApprovalDecision = z.infer<typeof ApprovalDecision>

/** Where an entry stands on a day. `proposed`: nobody decided for that day yet. `expired`: its last day is over. */
export const ApprovalState = z.enum(['proposed', ...ApprovalDecision.options, 'expired'])
export type ApprovalState = z.infer<typeof ApprovalState>

/** One decision about an entry. Decisions are added, never changed. */
export const Approval = z.object({
  id: z.uuid(),
  entryId: z.uuid(),
  decision: ApprovalDecision,
  /** First day on which it holds. */
  from: z.iso.date(),
  /** Last day on which it holds; null: until somebody decides otherwise. */
  until: z.iso.date().nullable(),
  conditions: z.string(),
  reason: z.string(),
  dataCategories: z.array(z.string()),
  /** The edition of the list of data categories. */
  categoriesVersion: z.string(),
  decidedById: z.string(),
  decidedByName: z.string(),
  at: Instant,
  /** Names of those who were told by mail. */
  told: z.array(z.string()),
  /** When its end was announced. */
  expiredAt: Instant.nullable(),
})
export type Approval = z.infer<typeof Approval>

/** Where an entry stands on a day, and under which terms: none when it may not be used. */
export const Standing = z.object({
  state: ApprovalState,
  from: z.iso.date().nullable(),
  until: z.iso.date().nullable(),
  conditions: z.string(),
  reason: z.string(),
  dataCategories: z.array(z.string()),
  decidedByName: z.string(),
})
export type Standing = z.infer<typeof Standing>

type Dated = Pick<Approval, 'decision' | 'from' | 'until'>

const undecided: Standing = {
  state: 'proposed',
  from: null,
  until: null,
  conditions: '',
  reason: '',
  dataCategories: [],
  decidedByName: '',
}

/** The decision that counts on `day`: the last made among those that have begun. `history` is in the order of deciding. */
export const decisionOn = <Decision extends Dated>(history: readonly Decision[], day: string): Decision | undefined =>
  history.findLast(({ from }) => from <= day)

/** Where an entry stands on `day` (`2026-11-30`). An approval whose last day is over has expired, without anybody acting. */
export function approvalOn(history: readonly Omit<Approval, 'told' | 'expiredAt'>[], day: string): Standing {
  const last = decisionOn(history, day)
  if (!last) return undecided
  const { decision, from, until, conditions, reason, dataCategories, decidedByName } = last
  const state = until !== null && until < day ? 'expired' : decision
  const terms = isUsable(state) ? { conditions, dataCategories } : { conditions: '', dataCategories: [] }
  return { state, from, until, reason, decidedByName, ...terms }
}

/** Whether an entry in this state may be used at all. */
export const isUsable = (state: ApprovalState): boolean => state === 'approved' || state === 'conditional'

/** Whether a decision that was made begins only after `day`. */
export const isScheduled = (history: readonly Dated[], day: string): boolean => (history.at(-1)?.from ?? '') > day

/** What may be decided from a state. A suspension is lifted, and what was revoked or has expired comes back, only by a new decision. */
export function decisionsAfter(state: ApprovalState, scheduled = false): readonly ApprovalDecision[] {
  const approve = ['conditional', 'approved'] as const
  if (isUsable(state) || scheduled) return [...approve, 'suspended', 'revoked']
  if (state === 'suspended' || state === 'expired') return [...approve, 'revoked']
  return approve
}

const words = (min: number, message: string) =>
  z.string().trim().min(min, message).max(4000, 'Shorten it to 4,000 characters.')

/** Who is told of a decision by mail: ids of people of the agency. */
const Tell = z.array(z.string().min(1).max(100)).max(200, 'Choose at most 200 people.')

/** The terms under which an entry may be used. */
export const ApprovalTerms = z
  .object({
    decision: z.enum(['conditional', 'approved']),
    from: z.iso.date('Give the first day as year-month-day.'),
    until: z.iso.date('Give the last day as year-month-day.').nullable(),
    conditions: z.string().trim().max(4000, 'Shorten it to 4,000 characters.'),
    dataCategories: z.array(DataCategory).min(1, 'Choose what data it may receive.'),
    reason: words(10, 'Say in a sentence why.'),
    tell: Tell,
  })
  .refine(({ from, until }) => until === null || until >= from, {
    path: ['until'],
    message: 'The last day comes before the first.',
  })
  .refine(({ decision, conditions }) => decision !== 'conditional' || conditions.length >= 10, {
    path: ['conditions'],
    message: 'Say in a sentence what must be kept to.',
  })
export type ApprovalTerms = z.infer<typeof ApprovalTerms>

/** Why an approval is suspended, lifted or revoked, and who hears of it. */
export const ApprovalTurn = z.object({ reason: words(10, 'Say in a sentence why.'), tell: Tell })
export type ApprovalTurn = z.infer<typeof ApprovalTurn>

/** The approval of a model as other rooms ask for it, by the model's key. */
export const ModelApproval = z.discriminatedUnion('state', [
  z.object({ key: z.string(), state: z.literal('unknown') }),
  z.object({
    key: z.string(),
    name: z.string(),
    state: ApprovalState,
    until: z.iso.date().nullable(),
    conditions: z.string(),
    dataCategories: z.array(z.string()),
  }),
])
export type ModelApproval = z.infer<typeof ModelApproval>
