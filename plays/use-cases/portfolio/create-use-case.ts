import type { Context } from '@pilothouse/platform/context'
import { Refusal } from '@pilothouse/platform/refusal'
import { mayOwnUseCases } from '../permissions.ts'
import { recordUseCase, type UseCaseStart } from './record-use-case.ts'
import type { UseCase } from './use-case.ts'
import { findOrganisation } from './use-case.store.ts'

/** Opens the record of a use case. Nothing may run under it before it is cleared. */
export async function createUseCase(context: Context, start: UseCaseStart): Promise<UseCase> {
  return context.transaction(async (db) => {
    const { path, name } = await findOrganisation(db, start.organisationId)
    if (!mayOwnUseCases(context.person, path)) {
      throw new Refusal(
        'not-allowed',
        `You may not start use cases for ${name}. Ask an owner there, or the Chief AI Officer.`,
      )
    }
    return recordUseCase(context, db, start)
  })
}
