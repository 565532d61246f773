import { serve, type Routes } from '../../http/serve.ts'
import { issueApiTokenEndpoint, listApiTokensEndpoint, revokeApiTokenEndpoint } from './contract.ts'
import { issueApiToken } from './issue-api-token.ts'
import { listApiTokens } from './list-api-tokens.ts'
import { revokeApiToken } from './revoke-api-token.ts'

/** Opens the doors to API tokens. */
export function tokenRoutes(routes: Routes): void {
  serve(routes, listApiTokensEndpoint, listApiTokens)
  serve(routes, issueApiTokenEndpoint, issueApiToken)
  serve(routes, revokeApiTokenEndpoint, revokeApiToken)
}
