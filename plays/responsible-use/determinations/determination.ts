import { z } from 'zod'
import { DeterminationOutcome } from '@pilothouse/governance/obligations/use-facts'
import { Instant } from '@pilothouse/platform/instant'
import { Basis } from './screen/screen-pack.ts'
import { Screen } from './screen/screen.ts'

/** What a named official found about a use. Never changed: a later one supersedes it. */
export const Determination = z.object({
  id: z.uuid(),
  useCaseId: z.uuid(),
  screenId: z.uuid(),
  outcome: DeterminationOutcome,
  reason: z.string(),
  /** Letters of the presumed categories that the screen names. */
  categories: z.array(z.string()),
  /** Of an override: why the presumption is set aside. */
  basis: Basis.nullable(),
  packId: z.string(),
  packVersion: z.iso.date(),
  decidedByName: z.string(),
  /** `chief AI officer`, or on whose behalf. */
  decidedAs: z.string(),
  decidedAt: Instant,
  /** Of an override that a delegate decided: when the Chief AI Officer took note of it. */
  notedAt: Instant.nullable(),
  notedByName: z.string().nullable(),
  supersededAt: Instant.nullable(),
})
export type Determination = z.infer<typeof Determination>

/** A presumption set aside: the written record that M-25-21 wants to reach the Chief AI Officer. */
export const isOverride = ({ outcome }: Pick<Determination, 'outcome'>): boolean => outcome === 'presumed but not'

/** Where the same or nearly the same justification stands already. */
export const NearJustification = z.object({
  /** From 0 to 1; 1 is word for word. */
  likeness: z.number(),
  title: z.string(),
  agency: z.string(),
  text: z.string(),
  href: z.string().nullable(),
})
export type NearJustification = z.infer<typeof NearJustification>

/** What one use's determination looks like to a reader. */
export const DeterminationRecord = z.object({
  useCase: z.object({ id: z.uuid(), title: z.string(), ownerName: z.string(), organisationName: z.string() }),
  screen: Screen.nullable(),
  determinations: z.array(Determination),
  /** Why the reader may not answer, or may not decide; null when they may. */
  answerRefusal: z.string().nullable(),
  decideRefusal: z.string().nullable(),
  /** The reader is the Chief AI Officer and an override waits to be noted. */
  mayNote: z.boolean(),
})
export type DeterminationRecord = z.infer<typeof DeterminationRecord>

/** A use whose determination waits for somebody, or the latest one. */
export const DeterminationLine = z.object({
  useCaseId: z.uuid(),
  title: z.string(),
  organisationName: z.string(),
  ownerId: z.string(),
  ownerName: z.string(),
  stage: z.string().nullable(),
  screenStatus: Screen.shape.status.nullable(),
  submittedAt: Instant.nullable(),
  outcome: DeterminationOutcome.nullable(),
  decidedByName: z.string().nullable(),
  decidedAt: Instant.nullable(),
  /** An override that the Chief AI Officer has not noted yet. */
  unnoted: z.boolean(),
})
export type DeterminationLine = z.infer<typeof DeterminationLine>
