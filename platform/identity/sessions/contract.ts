import { z } from 'zod'
import { endpoint } from '../../http/endpoint.ts'
import { isThere } from '../permissions.ts'
import { SignedInSession } from './session.ts'
import { SignInRecord } from './sign-in-record.ts'

export const listSessionsEndpoint = endpoint({
  method: 'GET',
  path: '/api/identity/sessions',
  summary: 'Where you are signed in; as administrator of the agency, where somebody else is',
  allows: isThere,
  input: z.object({ personId: z.uuid().optional() }),
  output: z.array(SignedInSession),
})

export const listSignInsEndpoint = endpoint({
  method: 'GET',
  path: '/api/identity/sign-ins',
  summary:
    'When you last signed in and out, and who tried in vain; as administrator of the agency, those of somebody else',
  allows: isThere,
  input: z.object({ personId: z.uuid().optional() }),
  output: z.array(SignInRecord),
})

export const endSessionEndpoint = endpoint({
  method: 'DELETE',
  path: '/api/identity/sessions/:sessionId',
  summary: 'Sign a browser out from afar, at once',
  allows: isThere,
  input: z.object({ sessionId: z.uuid() }),
  output: z.object({ ended: z.literal(true) }),
})
