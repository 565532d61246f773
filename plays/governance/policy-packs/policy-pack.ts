import { z } from 'zod'
import { Discipline, Role } from '@pilothouse/platform/identity/person'
import { Rule } from './rule.ts'

/** How sure a text of a pack is, as a reader is told. `unverified` is never shown as fact. */
export const Sureness = z.enum(['primary source', 'secondary source', 'our own design', 'unverified'])
export type Sureness = z.infer<typeof Sureness>

/** Where a text comes from. */
export const Source = z.strictObject({
  /** `M-25-21, section 4(b)(ii)`. */
  place: z.string().min(1),
  link: z.url({ protocol: /^https$/ }).nullable(),
  sureness: Sureness,
  note: z.string().optional(),
})
export type Source = z.infer<typeof Source>

/** What can show that an obligation is met. */
export const EvidenceKind = z.enum([
  'review',
  'assessment',
  'evaluation',
  'course',
  'metric',
  'document',
  'consultation',
  'drill',
  'determination',
])
export type EvidenceKind = z.infer<typeof EvidenceKind>

/** A change of the use after which evidence no longer attests what runs. */
export const Change = z.enum(['model', 'prompt', 'data', 'scope'])
export type Change = z.infer<typeof Change>

/** Stages that a use must not enter before an obligation is met. */
export const GatedStage = z.enum(['pre-deployment', 'pilot', 'deployed'])
export type GatedStage = z.infer<typeof GatedStage>

/** One duty of a pack: what must be done, when it applies, what shows that it was done. */
export const PackObligation = z.strictObject({
  /** Stable within the pack, across its versions: `impact-assessment`. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: z.string().min(3).max(120),
  /** The duty in our own words. */
  what: z.string().min(20).max(2000),
  /** The practice of the pack that it belongs to. */
  practice: z.string(),
  /** JSON Logic over the facts of the use. An unknown fact makes the answer unknown, not "no". */
  appliesWhen: Rule,
  /** The stage that must not be entered before it is met; null: it is owed from the day it applies. */
  dueBefore: GatedStage.nullable(),
  /** Days after it began to apply, when it is tied to no stage. */
  dueWithinDays: z.int().min(1).max(3660).nullable(),
  owedBy: Role,
  /** The disciplines that must approve it in a review. */
  reviewedBy: z.array(Discipline),
  /** Every kind listed is needed once. */
  satisfiedBy: z.array(EvidenceKind).min(1),
  renewal: z.strictObject({
    everyMonths: z.int().min(1).max(120).nullable(),
    onChangeOf: z.array(Change),
  }),
  /** Null: nobody may waive it. */
  waiver: z.strictObject({ by: Role, atMostMonths: z.int().min(1).max(60) }).nullable(),
  /** OMB's inventory column that this obligation answers, such as `hi_testing_conducted`. */
  answers: z.string().optional(),
  source: Source,
})
export type PackObligation = z.infer<typeof PackObligation>

/** A policy as data: dated, versioned, with its source. Superseded, never edited. */
export const PolicyPack = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: z.string().min(3).max(160),
  /** `us`, `us-ct`, or `any` for a pack that is no law. */
  jurisdiction: z.string().regex(/^(any|us(-[a-z]{2})?)$/),
  /** The date of the text that it restates. */
  version: z.iso.date(),
  effectiveFrom: z.iso.date(),
  effectiveUntil: z.iso.date().nullable(),
  /** Earlier versions or other packs that it replaces: `us-omb-m-24-10`. */
  supersedes: z.array(z.string()),
  /** What it is, for a reader who has never heard of it. */
  summary: z.string().min(20),
  source: Source,
  practices: z.array(z.strictObject({ id: z.string(), title: z.string(), source: Source })).min(1),
  obligations: z.array(PackObligation).min(1),
  /** How many items the source has, so that a test can count ours against it. */
  counted: z.array(z.strictObject({ what: z.string(), expected: z.int(), source: Source })).min(1),
})
export type PolicyPack = z.infer<typeof PolicyPack>

/** Which pack in which version: what a decision keeps. */
export const PackVersion = z.object({ packId: z.string(), version: z.iso.date() })
export type PackVersion = z.infer<typeof PackVersion>
