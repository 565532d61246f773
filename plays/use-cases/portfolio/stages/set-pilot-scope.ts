import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { mayKeepUseCase } from '../../permissions.ts'
import { holdUseCase } from '../use-case.store.ts'
import type { PilotScope, PilotScopeDraft } from './pilot-scope.ts'
import { findPilotScope, savePilotScope } from './pilot-scope.store.ts'

/** Sets or changes what a pilot may do. `version` is the one that was read: 0 when there was none. */
export async function setPilotScope(
  context: Context,
  { id, version, ...scope }: PilotScopeDraft & { id: string; version: number },
): Promise<PilotScope> {
  return context.transaction(async (db) => {
    const useCase = await holdUseCase(db, id)
    if (!mayKeepUseCase(context.person, useCase)) {
      throw new Refusal(
        'not-allowed',
        `Only ${useCase.ownerName}, who owns this use case, or the Chief AI Officer may set its scope.`,
      )
    }
    if (useCase.stage === 'retired')
      throw new Refusal('conflict', 'A retired use case has no pilot. Take it up again first.')
    await savePilotScope(db, { useCaseId: id, version, scope, by: context.person, at: context.now() })
    await announce(db, context, { event: 'pilot scope set', subject: id, detail: { ...scope } })
    const saved = await findPilotScope(db, id)
    if (!saved) throw new Error('The pilot scope just saved cannot be read')
    return saved
  })
}
