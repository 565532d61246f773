import { z } from 'zod'
import { Instant } from '@pilothouse/platform/instant'
import { Declarations } from '../ideas/declaration.ts'
import { DeclaredUse } from '../reference/declared-use.ts'
import { CopiedAnswer } from './copying/copied-answer.ts'
import { Answers } from './questionnaire/answers.ts'

/** Where a proposal stands. */
export const ProposalStatus = z.enum(['draft', 'submitted', 'returned', 'approved', 'declined', 'withdrawn'])
export type ProposalStatus = z.infer<typeof ProposalStatus>

/** A pilot proposed in full: answers to one version of a questionnaire. */
export const PilotProposal = z.object({
  id: z.uuid(),
  status: ProposalStatus,
  /** Version of the questionnaire. */
  questionnaire: z.string(),
  answers: Answers,
  title: z.string(),
  ownerId: z.string(),
  ownerName: z.string(),
  /** Everybody who ever wrote in it or stood on its team. */
  involved: z.array(z.string()),
  declared: Declarations,
  /** Answers that were taken from a similar use. */
  copied: z.array(CopiedAnswer),
  ideaId: z.uuid().nullable(),
  useCaseId: z.uuid().nullable(),
  version: z.int(),
  createdAt: Instant,
  updatedAt: Instant,
})
export type PilotProposal = z.infer<typeof PilotProposal>

/** A proposal moves only along these arrows. */
const nextSteps: Record<ProposalStatus, readonly ProposalStatus[]> = {
  draft: ['submitted', 'withdrawn'],
  submitted: ['returned', 'approved', 'declined', 'withdrawn'],
  returned: ['submitted', 'withdrawn'],
  approved: [],
  declined: [],
  withdrawn: [],
}

/** Whether the proposal may take that step now. */
export const canMove = (proposal: { readonly status: ProposalStatus }, to: ProposalStatus): boolean =>
  nextSteps[proposal.status].includes(to)

/** Its answers may change only while it lies with its team. */
export const canEdit = (proposal: { readonly status: ProposalStatus }): boolean =>
  proposal.status === 'draft' || proposal.status === 'returned'

/** What a reviewer asks to be mended, and where. */
export const ReviewComment = z.object({
  question: z.string().max(100),
  text: z.string().trim().min(3, 'Say what to mend.').max(2000),
})
export type ReviewComment = z.infer<typeof ReviewComment>

/** One step of a proposal, with the answers as they stood. */
export const ProposalStep = z.object({
  id: z.uuid(),
  status: ProposalStatus,
  byName: z.string(),
  at: Instant,
  reason: z.string(),
  comments: z.array(ReviewComment),
  answers: Answers,
})
export type ProposalStep = z.infer<typeof ProposalStep>

/** The names behind the ids that its answers hold, as they are now. */
export const Naming = z.record(z.string(), z.string())

/** A proposal as its page shows it. The latest step comes first. */
export const ProposalRecord = z.object({
  proposal: PilotProposal,
  steps: z.array(ProposalStep),
  names: Naming,
  declaredUses: z.array(DeclaredUse),
})
export type ProposalRecord = z.infer<typeof ProposalRecord>

/** What saving a draft came to. On a conflict nothing was written: `theirs` is what stands. */
export const SavedDraft = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), proposal: PilotProposal }),
  z.object({ kind: z.literal('conflict'), theirs: PilotProposal, savedByName: z.string() }),
])
export type SavedDraft = z.infer<typeof SavedDraft>
