import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { mayCloseIdea } from '../permissions.ts'
import { holdOpenIdea } from './hold-open-idea.ts'
import type { Idea } from './idea.ts'
import { settleIdea } from './idea.store.ts'

/** Ends an idea with a reason that its author reads. Authors may close their own. */
export async function closeIdea(context: Context, { id, reason }: { id: string; reason: string }): Promise<Idea> {
  return context.transaction(async (db) => {
    const idea = await holdOpenIdea(db, id)
    if (!mayCloseIdea(context.person, idea)) {
      throw new Refusal('not-allowed', 'Only its author, a board member or the Chief AI Officer may close an idea.')
    }
    const closed = await settleIdea(db, id, { state: 'closed', outcome: reason }, context.person, context.now())
    await announce(db, context, { event: 'idea closed', subject: id, detail: { reason, author: idea.filedById } })
    return closed
  })
}
