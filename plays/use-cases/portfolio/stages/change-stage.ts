import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal, type Missing } from '@pilothouse/platform/refusal'
import type { StageGate } from '../../gates.ts'
import { mayKeepUseCase } from '../../permissions.ts'
import { cellsFollowing } from '../reported-cells.ts'
import type { UseCase } from '../use-case.ts'
import { findUseCase, holdUseCase, updateUseCase } from '../use-case.store.ts'
import { findPilotScope } from './pilot-scope.store.ts'
import { insertStageChange } from './stage-change.store.ts'
import { hindrancesTo, type Stage } from './stage.ts'

/** Moves a use case along the arrows, with a reason, if the gate before that stage lets it pass. What is reported about its stage follows. */
export async function changeStage(
  context: Context,
  input: { id: string; to: Stage; reason: string },
  gate: StageGate,
): Promise<UseCase> {
  const { id, to, reason } = input
  const seen = await context.transaction((db) => findUseCase(db, id))
  refuseStranger(context, seen)
  await gate.lookAhead(context, { useCaseId: id, from: seen.stage, to })
  return context.transaction(async (db) => {
    const useCase = await holdUseCase(db, id)
    refuseStranger(context, useCase)
    const { stage: from } = useCase
    const scope = await findPilotScope(db, id)
    const hindrances = hindrancesTo(to, { stage: from, scope, today: dayOf(context.now()) })
    if (hindrances.length > 0) throw new Refusal('conflict', hindrances.join(' '))
    const { missing, exception } = await gate.judge(context, db, { useCaseId: id, from, to })
    refuseMissing(to, missing)
    await updateUseCase(db, id, useCase.version, { stage: to, cells: cellsFollowing({ stage: to }) }, context.now())
    await insertStageChange(db, { useCaseId: id, from, to, by: context.person, at: context.now(), reason, exception })
    await announce(db, context, { event: 'stage changed', subject: id, detail: { from, to, reason, exception } })
    return findUseCase(db, id)
  })
}

function refuseStranger({ person }: Context, useCase: UseCase): void {
  if (mayKeepUseCase(person, useCase)) return
  throw new Refusal(
    'not-allowed',
    `Only ${useCase.ownerName}, who owns this use case, or the Chief AI Officer may move it.`,
  )
}

function refuseMissing(to: Stage, missing: readonly Missing[]): void {
  if (missing.length === 0) return
  const count = missing.length === 1 ? 'One thing is' : `${missing.length} things are`
  throw new Refusal('conflict', `${count} missing before this use may move to “${to}”.`, { missing })
}
