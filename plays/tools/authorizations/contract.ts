import { z } from 'zod'
import { endpoint } from '@pilothouse/platform/http/endpoint'
import { mayKeepCatalogue } from '../permissions.ts'
import { Authorization, AuthorizationDraft } from './authorization.ts'

/** Records an authorization. */
export const recordAuthorization = endpoint({
  method: 'POST',
  path: '/api/tools/catalogue/:entryId/authorizations',
  summary: 'Record an authorization to operate: FedRAMP, your own, or a state’s',
  allows: mayKeepCatalogue,
  input: z.intersection(AuthorizationDraft, z.object({ entryId: z.uuid() })),
  output: z.array(Authorization),
})

/** Records that it is no longer held. */
export const withdrawAuthorization = endpoint({
  method: 'POST',
  path: '/api/tools/authorizations/:authorizationId/withdraw',
  summary: 'Record that an authorization is no longer held, with a reason',
  allows: mayKeepCatalogue,
  input: z.object({
    authorizationId: z.uuid(),
    reason: z.string().trim().min(3, 'Say why, in a few words.').max(2000),
  }),
  output: z.array(Authorization),
})
