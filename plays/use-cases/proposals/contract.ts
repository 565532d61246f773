import { z } from 'zod'
import { download, endpoint } from '@pilothouse/platform/http/endpoint'
import { Declaration, Declarations } from '../ideas/declaration.ts'
import { mayDecideProposals, mayFileIdeas, mayOwnUseCases, maySeeProgramme } from '../permissions.ts'
import { PilotProposal, ProposalRecord, ReviewComment, SavedDraft } from './pilot-proposal.ts'
import { ProposalChoices, ProposalFilter, ProposalPage } from './listing/proposal-list.ts'
import { Answers } from './questionnaire/answers.ts'

const id = z.uuid()
const version = z.int()
const reason = z.string().trim().min(10, 'Say why in a sentence: the team reads it.').max(4000)

/** The proposals that the reader may see. */
export const listPilotProposals = endpoint({
  method: 'GET',
  path: '/api/use-cases/proposals',
  summary: 'The pilot proposals that you may see, the latest first',
  allows: maySeeProgramme,
  input: ProposalFilter,
  output: ProposalPage,
})

/** People, priorities and offices to choose from. */
export const listProposalChoices = endpoint({
  method: 'GET',
  path: '/api/use-cases/proposal-choices',
  summary: 'People, mission priorities and offices that a proposal may name',
  allows: maySeeProgramme,
  input: z.object({}),
  output: ProposalChoices,
})

/** One proposal with its history. */
export const openPilotProposal = endpoint({
  method: 'GET',
  path: '/api/use-cases/proposals/:id',
  summary: 'One pilot proposal: answers, steps, names',
  allows: maySeeProgramme,
  input: z.object({ id }),
  output: ProposalRecord,
})

/** Starts a draft. */
export const draftPilotProposal = endpoint({
  method: 'POST',
  path: '/api/use-cases/proposals',
  summary: 'Start a pilot proposal',
  allows: (person) => mayOwnUseCases(person),
  input: z.object({ answers: Answers.default({}), declared: Declarations.default([]) }),
  output: PilotProposal,
})

/** Keeps a draft's answers; on a conflict it answers with both texts and writes nothing. */
export const savePilotProposal = endpoint({
  method: 'PUT',
  path: '/api/use-cases/proposals/:id',
  summary: 'Keep the answers of a draft, over the version that you read',
  allows: mayFileIdeas,
  input: z.object({ id, version, answers: Answers }),
  output: SavedDraft,
})

/** Keeps what a writer says about a similar use; starting from it fills what is blank. */
export const declareSimilarUse = endpoint({
  method: 'POST',
  path: '/api/use-cases/proposals/:id/declare',
  summary: 'Say of a similar use: join it, start from it (fills what is blank), or what is different',
  allows: mayFileIdeas,
  input: z.object({ id, version, declaration: Declaration }),
  output: SavedDraft,
})

/** Confirms an answer that was taken from a similar use. */
export const confirmCopiedAnswer = endpoint({
  method: 'POST',
  path: '/api/use-cases/proposals/:id/confirm',
  summary: 'Confirm that an answer taken from a similar use is true of this pilot too',
  allows: mayFileIdeas,
  input: z.object({ id, version, question: z.string().max(100) }),
  output: SavedDraft,
})

/** Hands a proposal to the board. */
export const submitPilotProposal = endpoint({
  method: 'POST',
  path: '/api/use-cases/proposals/:id/submit',
  summary: 'Submit a complete proposal to the review board',
  allows: (person) => mayOwnUseCases(person),
  input: z.object({ id, version }),
  output: PilotProposal,
})

/** Takes a proposal back. */
export const withdrawPilotProposal = endpoint({
  method: 'POST',
  path: '/api/use-cases/proposals/:id/withdraw',
  summary: 'Withdraw a proposal for good; it stays on record',
  allows: (person) => mayOwnUseCases(person),
  input: z.object({ id, reason }),
  output: PilotProposal,
})

/** Gives a proposal back with comments. */
export const returnPilotProposal = endpoint({
  method: 'POST',
  path: '/api/use-cases/proposals/:id/return',
  summary: 'Return a proposal to its team, with comments on its questions',
  allows: mayDecideProposals,
  input: z.object({ id, version, reason, comments: z.array(ReviewComment).max(100).default([]) }),
  output: PilotProposal,
})

/** Approves or declines. */
export const decidePilotProposal = endpoint({
  method: 'POST',
  path: '/api/use-cases/proposals/:id/decide',
  summary: 'Approve or decline a proposal, with a reason',
  allows: mayDecideProposals,
  input: z.object({ id, version, decision: z.enum(['approved', 'declined']), reason }),
  output: PilotProposal,
})

/** The proposal as a tagged PDF (PDF/UA-1). */
export const printPilotProposal = download({
  path: '/api/use-cases/proposals/:id/proposal.pdf',
  summary: 'The proposal as an accessible PDF',
  allows: maySeeProgramme,
  input: z.object({ id }),
})
