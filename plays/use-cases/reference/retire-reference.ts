import { forgetPassages } from '@pilothouse/knowledge/forget-passages'
import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { REFERENCE } from './read-reference.ts'
import type { ReferenceInventory } from './reference-inventory.ts'
import { findReferenceInventory, updateReference, usesOfInventory } from './reference.store.ts'

/** Takes an inventory out of comparison. What people said about its uses stays. */
export async function retireReference(context: Context, { id }: { id: string }): Promise<ReferenceInventory> {
  return context.transaction(async (db) => {
    const { ours, state } = await findReferenceInventory(db, id)
    if (!ours) throw new Refusal('not-allowed', 'Another agency imported this inventory; only they may retire it.')
    if (state === 'retired') throw new Refusal('conflict', 'This inventory is retired already.')
    await updateReference(db, id, { state: 'retired' })
    const uses = await usesOfInventory(db, id)
    await forgetPassages(db, {
      agencyId: null,
      collection: REFERENCE,
      subjectIds: uses.map((use) => use.id),
    })
    await announce(db, context, { event: 'reference inventory retired', subject: id })
    return findReferenceInventory(db, id)
  })
}
