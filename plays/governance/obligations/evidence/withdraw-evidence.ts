import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { findUseCase } from '@pilothouse/use-cases/server'
import { mayWithdrawEvidence } from '../../permissions.ts'
import { settleObligations } from '../settling/settle-obligations.ts'
import { findEvidence, markWithdrawn, servedBy } from './evidence.store.ts'

/** Takes evidence back, with a reason. It stays in the record and no longer counts. */
export async function withdrawEvidence(
  context: Context,
  { id, because }: { id: string; because: string },
): Promise<{ id: string }> {
  return context.transaction(async (db) => {
    const piece = await findEvidence(db, id)
    const useCase = await findUseCase(db, piece.useCaseId)
    if (!mayWithdrawEvidence(context.person, { ...piece, ownerId: useCase.ownerId })) {
      throw new Refusal(
        'not-allowed',
        `Only ${piece.addedByName}, who added it, ${useCase.ownerName}, who owns the use, or the Chief AI Officer may withdraw it. A decision is withdrawn where it was made.`,
      )
    }
    if (!(await markWithdrawn(db, id, { by: context.person, because, at: context.now() }))) {
      throw new Refusal('conflict', 'This evidence was withdrawn already. Open the duty again to see by whom.')
    }
    const detail = { evidenceId: id, title: piece.title, because }
    await announce(db, context, { event: 'evidence withdrawn', subject: useCase.id, detail })
    await settleObligations(db, context, await servedBy(db, [id]))
    return { id }
  })
}
