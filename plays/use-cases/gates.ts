import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import type { Missing } from '@pilothouse/platform/refusal'
import type { Stage } from './portfolio/stages/stage.ts'
import type { PilotProposal } from './proposals/pilot-proposal.ts'

/** What other rooms say is missing before a use may enter a stage; empty lets it pass. */
export type StageGate = (
  context: Context,
  db: Database,
  move: { readonly useCaseId: string; readonly from: Stage | null; readonly to: Stage },
) => Promise<readonly Missing[]>

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
export const openGates: UseCaseGates = { stage: async () => [], proposal: async () => [] }
