import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import type { Missing } from '@pilothouse/platform/refusal'
import type { Stage } from './portfolio/stages/stage.ts'
import type { PilotProposal } from './proposals/pilot-proposal.ts'

/** A move of a use from one stage to another. */
export interface Move {
  readonly useCaseId: string
  readonly from: Stage | null
  readonly to: Stage
}

/** What a gate says of a move. */
export interface Passage {
  /** Empty: it may pass. */
  readonly missing: readonly Missing[]
  /** By which exception it passes although something is missing, in words for the history; empty when nothing is. */
  readonly exception: string
}

/** What other rooms say before a use enters a stage. */
export interface StageGate {
  /** Looks ahead of the move's transaction: what it finds is kept even when the move is refused. */
  readonly lookAhead: (context: Context, move: Move) => Promise<void>
  readonly judge: (context: Context, db: Database, move: Move) => Promise<Passage>
}

/** What other rooms say is missing before a proposal may be submitted; empty lets it pass. */
export type ProposalGate = (
  context: Context,
  db: Database,
  proposal: Pick<PilotProposal, 'id' | 'ownerName'>,
) => Promise<readonly Missing[]>

/** The gates of play 1. This room knows nobody who keeps them: `apps/server` hands them in. */
export interface UseCaseGates {
  readonly stage: StageGate
  readonly proposal: ProposalGate
}

/** Gates that nobody keeps: for tests of this room alone, and for what happened before anybody kept them. */
export const openGates: UseCaseGates = {
  stage: { lookAhead: async () => {}, judge: async () => ({ missing: [], exception: '' }) },
  proposal: async () => [],
}
