import type { Context } from '../context.ts'
import type { OutboxMessage, OutboxState } from './outbox-message.ts'
import { listMessageRows } from './outbox-message.store.ts'

/** The agency's letters, newest first. Outside the demonstration a letter that opens something shows no text. */
export async function listOutbox(
  context: Context,
  input: { state?: OutboxState | undefined; limit: number },
): Promise<{ messages: OutboxMessage[] }> {
  const messages = await context.transaction((db) => listMessageRows(db, input))
  const { demo } = context.installation
  return { messages: messages.map((message) => (message.confidential && !demo ? { ...message, text: null } : message)) }
}
