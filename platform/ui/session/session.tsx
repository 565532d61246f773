import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { call, CallFailed } from '../../http/call.ts'
import { visitor, type Person } from '../../identity/person.ts'
import { waysToSignInEndpoint, whoAmIEndpoint } from '../../identity/sign-in/contract.ts'
import { keyOf, useLiveAnswer } from '../data/use-answer.ts'
import { signOutEndpoint } from './doors.ts'

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

/** Signs out, and forgets everything that was read for the person. */
export function useSignOut(): () => Promise<void> {
  return useCallback(async () => {
    await call(signOutEndpoint, {})
    window.location.assign('/sign-in')
  }, [])
}

/** Whether this is a demonstration with synthetic data; undefined while that is not known. */
export function useDemo(): boolean | undefined {
  return useLiveAnswer(waysToSignInEndpoint, {}).data?.demo
}
