import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import { originsOf } from './origins.store.ts'
import { ownerChangesOf } from './ownership/owner-change.store.ts'
import { findPilotScope } from './stages/pilot-scope.store.ts'
import { stageChangesOf } from './stages/stage-change.store.ts'
import type { UseCaseRecord } from './use-case.ts'
import { findUseCase } from './use-case.store.ts'

/** A use case with what hangs on it: its pilot scope and its way through the stages. */
export async function openUseCase(context: Context, { id }: { id: string }): Promise<UseCaseRecord> {
  return context.transaction(async (db) => ({
    useCase: await findUseCase(db, id),
    scope: await findPilotScope(db, id),
    history: [...(await stageChangesOf(db, id))],
    owners: await ownerChangesOf(db, id),
    origins: await originsOf(db, id),
    today: dayOf(context.now()),
  }))
}
