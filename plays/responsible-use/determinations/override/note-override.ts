import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { mayNoteOverrides } from '../../permissions.ts'
import { isOverride, type Determination } from '../determination.ts'
import { holdDetermination, markNoted } from '../determination.store.ts'
import { findUse } from '../find-use.ts'

/** The Chief AI Officer takes note of a presumption that a delegate set aside. */
export async function noteOverride(context: Context, { id }: { id: string }): Promise<Determination> {
  return context.transaction(async (db) => {
    const found = await holdDetermination(db, id)
    const { path } = await findUse(db, found.useCaseId)
    if (!mayNoteOverrides(context.person, path))
      throw new Refusal('not-allowed', 'Only the Chief AI Officer takes note of a presumption that was set aside.')
    if (!isOverride(found) || found.notedAt !== null)
      throw new Refusal('conflict', 'There is nothing to take note of: no presumption was set aside, or it was noted.')
    await markNoted(db, id, context.person, context.now())
    await announce(db, context, { event: 'override noted', subject: found.useCaseId, detail: { determinationId: id } })
    return holdDetermination(db, id)
  })
}
