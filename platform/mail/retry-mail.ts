import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { markWaitingAgain } from './outbox-message.store.ts'

/** Sends a letter again that was given up. */
export async function retryMail(context: Context, input: { id: string }): Promise<{ waiting: true }> {
  const message = await context.transaction((db) => markWaitingAgain(db, input.id, context.now()))
  if (!message) throw new Refusal('not-found', 'There is no such letter that was given up. Go back to the outbox.')
  return { waiting: true }
}
