import { z } from 'zod'
import { Instant } from '@pilothouse/platform/instant'
import { OwnerChange } from './ownership/owner-change.ts'
import { PilotScope } from './stages/pilot-scope.ts'
import { Stage, StageChange } from './stages/stage.ts'

/** OMB's short column name → the text exactly as reported. */
export const ReportedCells = z.record(z.string(), z.string())
export type ReportedCells = z.infer<typeof ReportedCells>

/** One use of AI by an agency: the record that everything else hangs on. Retired, never deleted. */
export const UseCase = z.object({
  id: z.uuid(),
  organisationId: z.uuid(),
  organisationName: z.string(),
  /** OMB's "Use Case ID": unique within the agency, and never given to another use. */
  inventoryId: z.string().nullable(),
  title: z.string(),
  /** What it is for, in a sentence. */
  summary: z.string(),
  /** Null when an imported inventory does not say. */
  stage: Stage.nullable(),
  ownerId: z.string(),
  ownerName: z.string(),
  cells: ReportedCells,
  /** Goes up with every change, so that two people cannot overwrite each other unseen. */
  version: z.int(),
  createdAt: Instant,
  updatedAt: Instant,
})
export type UseCase = z.infer<typeof UseCase>

/** A name for a use: one line. */
export const UseCaseTitle = z
  .string()
  .trim()
  .min(3, 'Give it a name of at least 3 characters.')
  .max(240, 'Keep the name under 240 characters.')

/** What it is for: a few sentences. */
export const UseCaseSummary = z.string().trim().max(4000, 'Keep the summary under 4,000 characters.')

/** Where a use case came from. */
export const Origins = z.object({
  proposalId: z.uuid().nullable(),
  ideas: z.array(z.object({ id: z.uuid(), title: z.string() })),
})
export type Origins = z.infer<typeof Origins>

/** A use case as its page shows it. */
export const UseCaseRecord = z.object({
  useCase: UseCase,
  scope: PilotScope.nullable(),
  history: z.array(StageChange),
  /** The hands that it went through, the latest change first. */
  owners: z.array(OwnerChange),
  origins: Origins,
  /** The server's day, by which scopes expire. */
  today: z.iso.date(),
})
export type UseCaseRecord = z.infer<typeof UseCaseRecord>
