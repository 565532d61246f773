import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import type { VendorDocument } from './vendor-document.ts'
import { documentsOf, findDocument, markJudged } from './vendor-document.store.ts'

/** Says whether a document that was received is enough. Said once: a better document is recorded anew. */
export async function judgeDocument(
  context: Context,
  input: { documentId: string; state: 'accepted' | 'not enough'; note: string },
): Promise<VendorDocument[]> {
  return context.transaction(async (db) => {
    const { documentId: id, state, note } = input
    const { entryId, kind } = await findDocument(db, id)
    if (!(await markJudged(db, { id, state, note, byName: context.person.name, at: context.now() })))
      throw new Refusal('conflict', 'This document is not waiting for a word. Record the newer one instead.')
    await announce(db, context, {
      event: 'vendor document judged',
      subject: entryId,
      detail: { id, kind, state, note },
    })
    return documentsOf(db, entryId)
  })
}
