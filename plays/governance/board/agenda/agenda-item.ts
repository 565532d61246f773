import { z } from 'zod'
import { Role } from '@pilothouse/platform/identity/person'
import { Instant } from '@pilothouse/platform/instant'
import { DecisionRule } from '../charter/board-charter.ts'

/** What kind of question is before the board. */
export const ItemKind = z.enum([
  'pilot proposal',
  'clearance',
  'review condition',
  'waiver advice',
  'retirement',
  'other',
])
export type ItemKind = z.infer<typeof ItemKind>

/** How a member votes. */
export const VoteChoice = z.enum(['for', 'against', 'abstain'])
export type VoteChoice = z.infer<typeof VoteChoice>

/** What became of a question. */
export const ItemOutcome = z.enum(['approved', 'declined', 'deferred'])
export type ItemOutcome = z.infer<typeof ItemOutcome>

/** A vote as it counts, or as it stood before it was changed. */
export const BoardVote = z.object({
  seatId: z.uuid(),
  personName: z.string(),
  choice: VoteChoice,
  rationale: z.string(),
  castAt: Instant,
  replacedAt: Instant.nullable(),
})
export type BoardVote = z.infer<typeof BoardVote>

/** A member who takes no part in a question. */
export const Recusal = z.object({ seatId: z.uuid(), personName: z.string(), reason: z.string(), at: Instant })
export type Recusal = z.infer<typeof Recusal>

/** A decision as it stood when it was recorded: by which charter, who was there, who was recused, who voted how. */
export const DecisionRecord = z.object({
  charterVersion: z.int(),
  boardName: z.string(),
  rule: DecisionRule,
  quorum: z.int(),
  present: z.array(z.object({ name: z.string(), seat: z.string() })),
  recused: z.array(Recusal),
  votes: z.array(BoardVote),
  tally: z.object({ for: z.int(), against: z.int(), abstain: z.int() }),
})
export type DecisionRecord = z.infer<typeof DecisionRecord>

/** One question before the board. */
export const AgendaItem = z.object({
  id: z.uuid(),
  organisationId: z.uuid(),
  boardName: z.string(),
  /** Of the board's organisation, by which roles reach it. */
  path: z.string(),
  meetingId: z.uuid(),
  calledFor: z.iso.date(),
  place: z.int(),
  kind: ItemKind,
  question: z.string(),
  useCaseId: z.uuid().nullable(),
  proposalId: z.uuid().nullable(),
  /** Title of the use or the proposal; null when it is about neither. */
  about: z.string().nullable(),
  putByName: z.string(),
  putAt: Instant,
  outcome: ItemOutcome.nullable(),
  rationale: z.string().nullable(),
  decidedAt: Instant.nullable(),
  decidedByName: z.string().nullable(),
  asRole: Role.nullable(),
  delegationId: z.uuid().nullable(),
  record: DecisionRecord.nullable(),
  version: z.int(),
})
export type AgendaItem = z.infer<typeof AgendaItem>

/** A question that somebody writes for the agenda. */
export const ItemDraft = z.object({
  kind: ItemKind,
  question: z.string().trim().min(10, 'Write the question so that yes and no answer it.').max(2000),
  useCaseId: z.uuid().nullable(),
})
export type ItemDraft = z.infer<typeof ItemDraft>

/** Something that waits for a board and is on no agenda yet. */
export const WaitingLine = z.object({
  /** The same for the same thing: what was taken once is not taken twice. */
  key: z.string(),
  kind: ItemKind,
  question: z.string(),
  about: z.string(),
  href: z.string(),
  useCaseId: z.uuid().nullable(),
  proposalId: z.uuid().nullable(),
  since: z.iso.date(),
})
export type WaitingLine = z.infer<typeof WaitingLine>

/** How a member votes, and why. */
export const VoteDraft = z.object({
  id: z.uuid(),
  choice: VoteChoice,
  rationale: z.string().trim().min(3, 'Say why in a few words.').max(2000),
})
export type VoteDraft = z.infer<typeof VoteDraft>
