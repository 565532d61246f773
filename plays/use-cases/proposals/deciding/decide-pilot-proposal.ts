import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { announce } from '@pilothouse/platform/ledger/announce'
import { recordUseCase } from '../../portfolio/record-use-case.ts'
import { savePilotScope } from '../../portfolio/stages/pilot-scope.store.ts'
import type { UseCase } from '../../portfolio/use-case.ts'
import { stateValue } from '../../priorities/stated-value.store.ts'
import { holdForDecision } from './hold-for-decision.ts'
import { cellsFrom, scopeFrom } from './approved-answers.ts'
import type { PilotProposal } from '../pilot-proposal.ts'
import { markProposal } from '../pilot-proposal.store.ts'
import { insertProposalStep } from '../proposal-step.store.ts'
import { listAnswer, textOf } from '../questionnaire/answers.ts'

/** What the board decides, and why. */
export interface Decision {
  readonly id: string
  readonly version: number
  readonly decision: 'approved' | 'declined'
  readonly reason: string
}

/** Records the board's decision. An approval opens the use case in pre-deployment, with the scope that was proposed. */
export async function decidePilotProposal(
  context: Context,
  { id, version, decision, reason }: Decision,
): Promise<PilotProposal> {
  return context.transaction(async (db) => {
    const submitted = await holdForDecision(context, db, { id, version, to: decision })
    const made = decision === 'approved' ? { useCaseId: (await openUse(context, db, submitted, reason)).id } : {}
    const decided = await markProposal(db, submitted, { status: decision, ...made }, context.now())
    await insertProposalStep(db, decided, { by: context.person, at: context.now(), reason })
    await announce(db, context, { event: `pilot proposal ${decision}`, subject: id, detail: { reason, ...made } })
    return decided
  })
}

async function openUse(context: Context, db: Database, proposal: PilotProposal, reason: string): Promise<UseCase> {
  const { answers } = proposal
  const useCase = await recordUseCase(context, db, {
    organisationId: textOf(answers['organisation']),
    title: proposal.title,
    summary: textOf(answers['use']),
    stage: 'pre-deployment',
    reason: `Pilot proposal approved: ${reason}`,
    cells: cellsFrom(proposal),
    owner: { id: proposal.ownerId, name: proposal.ownerName },
  })
  await savePilotScope(db, {
    useCaseId: useCase.id,
    version: 0,
    scope: scopeFrom(answers),
    by: context.person,
    at: context.now(),
  })
  for (const priorityId of listAnswer(answers['priorities'])) {
    const statement = textOf(answers['stated-value'])
    await stateValue(db, {
      useCaseId: useCase.id,
      priorityId,
      statement,
      byName: proposal.ownerName,
      at: context.now(),
    })
  }
  return useCase
}
