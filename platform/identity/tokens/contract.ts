import { z } from 'zod'
import { endpoint } from '../../http/endpoint.ts'
import { isThere } from '../permissions.ts'
import { ApiToken, TokenWish } from './api-token.ts'

export const listApiTokensEndpoint = endpoint({
  method: 'GET',
  path: '/api/identity/tokens',
  summary: 'Your API tokens; as administrator of the agency, somebody else’s',
  allows: isThere,
  input: z.object({ personId: z.uuid().optional() }),
  output: z.array(ApiToken),
})

export const issueApiTokenEndpoint = endpoint({
  method: 'POST',
  path: '/api/identity/tokens',
  summary: 'Issue an API token; its secret is shown this once',
  allows: isThere,
  input: TokenWish,
  output: z.object({ id: z.uuid(), secret: z.string() }),
})

export const revokeApiTokenEndpoint = endpoint({
  method: 'DELETE',
  path: '/api/identity/tokens/:tokenId',
  summary: 'Make a token useless, at once',
  allows: isThere,
  input: z.object({ tokenId: z.uuid() }),
  output: z.object({ revoked: z.literal(true) }),
})
