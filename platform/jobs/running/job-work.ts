import type pg from 'pg'
import type { Logger } from 'pino'
import type { z } from 'zod'
import type { Context } from '../../context.ts'
import type { World } from '../../create-context.ts'
import type { Person } from '../../identity/person.ts'

/** How far a job is. What is left out stays as it was. */
export interface Step {
  readonly done?: number
  readonly total?: number
  /** What it is doing, in plain words. */
  readonly message?: string
}

/** What running work says about itself, and hears. */
export interface Progress {
  readonly jobId: string
  /** Aborts when somebody cancels, when the server stops, or when another runner took the job over. */
  readonly signal: AbortSignal
  /** Shows how far it is, and throws when the signal has aborted: call it between steps, as often as you like. */
  readonly report: (step: Step) => Promise<void>
}

/** The work of one kind. Its result is kept as JSON. A `Refusal` ends it with those words; any other throw is tried again. */
export type JobWork = (context: Context, input: unknown, progress: Progress) => Promise<unknown>

/** Work whose input is checked by a schema before it begins. */
export const workOn =
  <Input extends z.ZodType>(
    schema: Input,
    work: (context: Context, input: z.output<Input>, progress: Progress) => Promise<unknown>,
  ): JobWork =>
  (context, input, progress) =>
    work(context, schema.parse(input), progress)

/** What running jobs needs. */
export interface JobSettings {
  readonly world: World
  readonly log: Pick<Logger, 'error' | 'warn'>
  readonly kinds: Readonly<Record<string, JobWork>>
  /** The person with this id as of now; null when they may no longer sign in. */
  readonly personOf: (id: string) => Promise<Person | null>
}

/** Work that the installation does by the clock, once however many servers run. */
export interface Recurring {
  /** Five-field cron expression, in UTC. */
  readonly cron: string
  readonly run: (signal: AbortSignal) => Promise<void>
}

/** What the runner of a server needs besides. */
export interface RunnerSettings extends JobSettings {
  readonly pool: pg.Pool
  /** By name. */
  readonly every?: Readonly<Record<string, Recurring>>
  /** Jobs that run side by side on this server; 4 unless told. */
  readonly atOnce?: number
  /** How long a runner may be silent before its job goes to another one; 30 unless told, 10 at least. */
  readonly deadAfterSeconds?: number
}
