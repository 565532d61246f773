import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { mayKeepUseCase } from '../../permissions.ts'
import { findUseCase, holdUseCase, updateUseCase } from '../use-case.store.ts'
import type { UseCase } from '../use-case.ts'
import { findNextOwner } from './list-next-owners.ts'
import { insertOwnerChange } from './owner-change.store.ts'

/** Who owns it next, and why. */
export interface HandOver {
  readonly id: string
  readonly ownerId: string
  readonly reason: string
}

/** Hands a use over to its next owner. From here on they keep its record, and the one before no longer does. */
export async function handOverUseCase(context: Context, { id, ownerId, reason }: HandOver): Promise<UseCase> {
  return context.transaction(async (db) => {
    const before = await holdUseCase(db, id)
    const from = { id: before.ownerId, name: before.ownerName }
    if (!mayKeepUseCase(context.person, before)) {
      throw new Refusal(
        'not-allowed',
        `Only ${from.name}, who owns this use case, or the Chief AI Officer may hand it over.`,
      )
    }
    if (ownerId === from.id) throw misfit(`${from.name} owns this use case already. Choose somebody else.`)
    const to = await findNextOwner(db, context, before, ownerId)
    if (!to) throw misfit(`Choose somebody who is active and may own use cases of ${before.organisationName}.`)
    await updateUseCase(db, id, before.version, { owner: to }, context.now())
    await insertOwnerChange(db, { useCaseId: id, from, to, by: context.person, at: context.now(), reason })
    await announce(db, context, {
      event: 'use case handed over',
      subject: id,
      detail: { from: from.id, to: to.id, reason },
    })
    return findUseCase(db, id)
  })
}

const misfit = (words: string): Refusal => new Refusal('invalid', words, { fields: { ownerId: words } })
