import { z } from 'zod'
import { Instant } from '@pilothouse/platform/instant'

/** The executive who stands behind a use, from when until when. */
export const Sponsor = z.object({
  id: z.uuid(),
  personId: z.string(),
  personName: z.string(),
  reason: z.string(),
  namedByName: z.string(),
  namedAt: Instant,
  endedAt: Instant.nullable(),
})
export type Sponsor = z.infer<typeof Sponsor>

/** How much a stakeholder can do for or against a use. */
export const Influence = z.enum(['high', 'some', 'low'])
export type Influence = z.infer<typeof Influence>

/** How a stakeholder stands to a use. Not knowing is an answer. */
export const Stance = z.enum(['supports', 'neutral', 'has concerns', 'opposes', 'not known'])
export type Stance = z.infer<typeof Stance>

/** An office or a group that a use needs or touches, as somebody writes it down. */
export const StakeholderDraft = z.object({
  name: z.string().trim().min(2, 'Name the office or the group.').max(200),
  interest: z.string().trim().min(3, 'Say what it wants or fears.').max(2000),
  influence: Influence,
  stance: Stance,
  contact: z.string().trim().max(300),
})
export type StakeholderDraft = z.infer<typeof StakeholderDraft>

/** An office or a group that a use needs or touches. */
export const Stakeholder = StakeholderDraft.extend({
  id: z.uuid(),
  useCaseId: z.uuid(),
  setByName: z.string(),
  setAt: Instant,
  version: z.int(),
})
export type Stakeholder = z.infer<typeof Stakeholder>

/** What a stakeholder promised, by when. */
export const Commitment = z.object({
  id: z.uuid(),
  useCaseId: z.uuid(),
  stakeholderId: z.uuid(),
  what: z.string(),
  dueOn: z.iso.date(),
  madeByName: z.string(),
  keptAt: Instant.nullable(),
  keptByName: z.string().nullable(),
})
export type Commitment = z.infer<typeof Commitment>

/** What holds a use up. */
export const Blocker = z.object({
  id: z.uuid(),
  useCaseId: z.uuid(),
  what: z.string(),
  waitsFor: z.string(),
  since: z.iso.date(),
  raisedByName: z.string(),
  escalatedAt: Instant.nullable(),
  escalatedByName: z.string().nullable(),
  escalatedBecause: z.string().nullable(),
  resolvedAt: Instant.nullable(),
  resolvedByName: z.string().nullable(),
  resolution: z.string().nullable(),
  version: z.int(),
})
export type Blocker = z.infer<typeof Blocker>

/** Who stands behind a use, whom it needs, and what holds it up. */
export const Coalition = z.object({
  /** The present sponsor first, then those before. */
  sponsors: z.array(Sponsor),
  stakeholders: z.array(Stakeholder),
  commitments: z.array(Commitment),
  blockers: z.array(Blocker),
  /** People who may be named as sponsor. */
  candidates: z.array(z.object({ id: z.string(), name: z.string() })),
  today: z.iso.date(),
  may: z.object({ keep: z.boolean(), resolve: z.boolean() }),
})
export type Coalition = z.infer<typeof Coalition>
