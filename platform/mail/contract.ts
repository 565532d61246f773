import { z } from 'zod'
import { endpoint } from '../http/endpoint.ts'
import { OutboxMessage, OutboxState } from './outbox-message.ts'
import { mayManageOutbox } from './permissions.ts'

/** What was posted, and whether it went out. */
export const listOutboxEndpoint = endpoint({
  method: 'GET',
  path: '/api/mail/outbox',
  summary: 'Lists the letters of my agency and whether they went out.',
  allows: mayManageOutbox,
  input: z.object({ state: OutboxState.optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }),
  output: z.object({ messages: z.array(OutboxMessage) }),
})

/** Another try for a letter that was given up. */
export const retryMailEndpoint = endpoint({
  method: 'POST',
  path: '/api/mail/outbox/:id/retry',
  summary: 'Tries again to send a letter that was given up.',
  allows: mayManageOutbox,
  input: z.object({ id: z.uuid() }),
  output: z.object({ waiting: z.literal(true) }),
})
