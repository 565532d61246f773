import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { CallFailed } from '../../http/call.ts'
import { isSignedOut } from './say-failure.ts'

/** Keeps answers for the page; tells `onSignedOut` when the server no longer knows who asks. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const onError = (error: Error): void => {
    if (isSignedOut(error)) onSignedOut()
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { staleTime: 5_000, refetchOnWindowFocus: false, retry: worthRetrying },
      mutations: { retry: false },
    },
  })
}

/** A refusal stays a refusal; a server that did not answer gets two more chances. */
const worthRetrying = (failures: number, error: Error): boolean =>
  failures < 2 && (!(error instanceof CallFailed) || error.problem.kind === 'unreachable')
