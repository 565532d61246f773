import { z } from 'zod'
import { Missing } from '@pilothouse/platform/http/problem'
import { Stage } from '@pilothouse/use-cases/portfolio/stage'
import { ClearanceChange, ClearanceVersion } from '../clearance-history.ts'
import { Cause, Clearance } from '../clearance.ts'
import { KillSwitchPull } from '../kill-switch/kill-switch-pull.ts'
import { ClearanceLight } from '../light.ts'

/** Everything about the clearance of one use, as its tab shows it. */
export const ClearanceRecord = z.object({
  useCase: z.object({ id: z.uuid(), title: z.string(), stage: Stage.nullable(), organisationId: z.uuid() }),
  /** Null: it was never cleared. */
  clearance: Clearance.nullable(),
  light: ClearanceLight,
  /** What holds it back today, and what each cause takes to be lifted. */
  causes: z.array(Cause.extend({ lift: Missing })),
  /** What is missing before it may be issued, amended or reinstated. */
  missing: z.array(Missing),
  /** By which emergency passage duties may wait, in words; empty when none is open. */
  exception: z.string(),
  /** The decisions about the clearance that stands, the latest first. */
  versions: z.array(ClearanceVersion),
  /** What happened to every clearance of the use, the latest first. */
  changes: z.array(ClearanceChange),
  pulls: z.array(KillSwitchPull),
  /** Keys and ids that an envelope names, as people read them. */
  names: z.record(z.string(), z.string()),
  /** Why the reader may not decide about it; null when they may. */
  whyNotDecide: z.string().nullable(),
  mayPull: z.boolean(),
  /** The days between which a pilot may be cleared. */
  scope: z.object({ startsOn: z.iso.date(), endsOn: z.iso.date() }).nullable(),
  today: z.iso.date(),
})
export type ClearanceRecord = z.infer<typeof ClearanceRecord>

/** One line of the list of clearances. */
export const ClearanceEntry = z.object({
  useCaseId: z.uuid(),
  title: z.string(),
  ownerName: z.string(),
  organisationName: z.string(),
  stage: z.string(),
  version: z.int(),
  light: ClearanceLight,
  validUntil: z.iso.date(),
  microDollarsPerMonth: z.int().nullable(),
  causes: z.array(z.string()),
  issuedByName: z.string(),
})
export type ClearanceEntry = z.infer<typeof ClearanceEntry>
