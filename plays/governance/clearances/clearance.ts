import { z } from 'zod'
import { Instant } from '@pilothouse/platform/instant'

/** A fixed amount of US dollars, in millionths, so that sums are exact. */
export const MicroDollars = z.int().min(0)

/** How a person stands between an answer and the work. */
export const Oversight = z.enum(['draft only', 'one reviewer', 'two reviewers'])
export type Oversight = z.infer<typeof Oversight>

/** What a guard does at one of the four points. */
export const GuardAction = z.enum(['block', 'redact', 'mark', 'off'])
export type GuardAction = z.infer<typeof GuardAction>

const Guards = z.strictObject({
  input: GuardAction,
  toolCall: GuardAction,
  toolResult: GuardAction,
  output: GuardAction,
})

const keys = z.array(z.string().trim().min(1).max(200)).max(500)

/** What a clearance allows: everything that is not written here is refused. */
export const Envelope = z.strictObject({
  /** Keys of models in the catalogue. */
  models: keys.min(1, 'Choose at least one model.'),
  dataCategories: keys.min(1, 'Choose at least one category of data.'),
  /** Organisations whose people may call; everybody below each of them. */
  groups: z.array(z.uuid()).min(1, 'Choose at least one office.').max(500),
  /** Keys of functions that a model may call. */
  tools: keys,
  /** Each month; null: no limit of this kind. */
  microDollarsPerMonth: MicroDollars.nullable(),
  tokensPerMonth: z.int().min(1, 'Give at least 1, or leave it blank.').nullable(),
  callsPerMinute: z.int().min(1, 'Give at least 1, or leave it blank.').nullable(),
  /** Keys of courses that whoever calls must have passed. */
  training: keys,
  oversight: Oversight,
  guards: Guards,
  /** Days for which prompts and answers are kept. */
  contentDays: z.int().min(0).max(3650, 'Ten years, 3,650 days, is the longest.'),
  validFrom: z.iso.date('Give the first day as year-month-day.'),
  /** The last day on which it holds. */
  validUntil: z.iso.date('Give the last day as year-month-day.'),
})
export type Envelope = z.infer<typeof Envelope>

/** An envelope as somebody proposes it. */
export const EnvelopeDraft = Envelope.refine(({ validFrom, validUntil }) => validFrom <= validUntil, {
  path: ['validUntil'],
  message: 'The last day comes before the first.',
})

/** Whether calls pass. What follows from the date is never stored. */
export const ClearanceState = z.enum(['not yet valid', 'in force', 'suspended', 'expired', 'revoked'])
export type ClearanceState = z.infer<typeof ClearanceState>

/** Something that takes a clearance away: what, since when, and where to mend it. */
export const Cause = z.object({
  kind: z.enum([
    'obligation',
    'condition',
    'pilot scope',
    'tool approval',
    'finding',
    'kill switch',
    'stage',
    'delegation',
  ]),
  /** The record that it concerns: the obligation's id, the model's key. */
  subject: z.string(),
  /** `The yearly impact assessment is overdue since 14 November 2026`. */
  because: z.string(),
  since: Instant,
})
export type Cause = z.infer<typeof Cause>

/** Something that is going to take it away, on a day that is known already. */
export const Lapse = z.object({
  kind: Cause.shape.kind,
  subject: z.string(),
  /** As it is said once it counts: `The approval of Harbor Text 2 ran out.` */
  because: z.string(),
  /** As it is said before: `The approval of Harbor Text 2 runs out.` */
  ahead: z.string(),
  /** The first day on which it counts. */
  on: z.iso.date(),
})
export type Lapse = z.infer<typeof Lapse>

/** The stages in which a use may call a model. */
export const ClearedStage = z.enum(['pre-deployment', 'pilot', 'deployed'])
export type ClearedStage = z.infer<typeof ClearedStage>

/** The permission that a named official gave one use in one stage. The approval is the switch. */
export const Clearance = z.object({
  id: z.uuid(),
  agencyId: z.uuid(),
  useCaseId: z.uuid(),
  stage: ClearedStage,
  /** Goes up with every amendment; each one is a decision. */
  version: z.int(),
  envelope: Envelope,
  /** As decided and suspended; `stateOn` adds what the calendar says. */
  state: z.enum(['in force', 'suspended', 'revoked']),
  causes: z.array(Cause),
  lapses: z.array(Lapse),
  /** The latest day on which it was looked at: a clock that is set back revives nothing. */
  seenOn: z.iso.date(),
  issuedByName: z.string(),
  issuedAt: Instant,
})
export type Clearance = z.infer<typeof Clearance>
