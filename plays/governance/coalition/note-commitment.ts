import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import type { Commitment } from './coalition.ts'
import {
  commitmentsOf,
  holdCommitment,
  holdStakeholder,
  insertCommitment,
  markCommitmentKept,
} from './coalition.store.ts'
import { holdCoalition, writingOf } from './hold-coalition.ts'

/** Writes down what a stakeholder promised, by when. */
export async function noteCommitment(
  context: Context,
  { stakeholderId, what, dueOn }: { stakeholderId: string; what: string; dueOn: string },
): Promise<{ commitments: Commitment[] }> {
  return context.transaction(async (db) => {
    const stakeholder = await holdStakeholder(db, stakeholderId)
    const { useCaseId } = stakeholder
    await holdCoalition(context, db, useCaseId)
    await insertCommitment(db, stakeholder, { what, dueOn }, writingOf(context))
    await announce(db, context, { event: 'commitment noted', subject: useCaseId, detail: { stakeholderId, dueOn } })
    return { commitments: await commitmentsOf(db, useCaseId) }
  })
}

/** Writes down that a promise was kept. */
export async function keepCommitment(context: Context, { id }: { id: string }): Promise<{ commitments: Commitment[] }> {
  return context.transaction(async (db) => {
    const { useCaseId, keptAt } = await holdCommitment(db, id)
    await holdCoalition(context, db, useCaseId)
    if (keptAt) throw new Refusal('conflict', 'This commitment was kept already.')
    await markCommitmentKept(db, id, writingOf(context))
    await announce(db, context, { event: 'commitment kept', subject: useCaseId, detail: { commitmentId: id } })
    return { commitments: await commitmentsOf(db, useCaseId) }
  })
}
