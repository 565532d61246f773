import { useQueryClient, useSuspenseQuery, type QueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { call, CallFailed } from '../../http/call.ts'
import { visitor, type Person } from '../../identity/person.ts'
import { keyOf, useLiveAnswer } from '../data/use-answer.ts'
import { listPersonasEndpoint, signOutEndpoint, whoAmIEndpoint, type Persona } from './doors.ts'

const personQuery = {
  queryKey: keyOf(whoAmIEndpoint, {}),
  queryFn: async (): Promise<Person> => call(whoAmIEndpoint, {}).catch(asVisitor),
  staleTime: Number.POSITIVE_INFINITY,
}

function asVisitor(error: unknown): Person {
  if (error instanceof CallFailed && error.problem.kind === 'signed-out') return visitor
  throw error
}

/** Who uses this page. A visitor when nobody is signed in. */
export function usePerson(): Person {
  return useSuspenseQuery(personQuery).data
}

/** Asks again who is signed in, after somebody signed in or out. */
export function usePersonAgain(): () => Promise<Person> {
  const client = useQueryClient()
  return useCallback(() => client.fetchQuery({ ...personQuery, staleTime: 0 }), [client])
}

/** Forgets everything that was read for the person, and signs out. */
export function useSignOut(): () => Promise<void> {
  const client = useQueryClient()
  return useCallback(async () => {
    await call(signOutEndpoint, {})
    forgetAll(client)
  }, [client])
}

function forgetAll(client: QueryClient): void {
  client.clear()
  window.location.assign('/sign-in')
}

/** The people of the demonstration; null outside it, undefined while that is not known. */
export function usePersonas(): readonly Persona[] | null | undefined {
  const { data, failure } = useLiveAnswer(listPersonasEndpoint, {})
  return failure ? null : data?.personas
}
