import { CallFailed } from '../../http/call.ts'
import type { Missing } from '../../http/problem.ts'

/** A heading and a sentence for whatever went wrong. */
export interface Failure {
  readonly title: string
  readonly words: string
  /** Trying again cannot help; loading the page again does. */
  readonly reload: boolean
  /** What is missing for a yes, and who owes it; often empty. */
  readonly missing: readonly Missing[]
}

/** Plain words for whatever was thrown: the server's own for a refusal, what to do for anything else. */
export function sayFailure(error: unknown): Failure {
  if (error instanceof CallFailed) {
    const { title, detail, missing = [] } = error.problem
    return { title, words: detail, reload: false, missing }
  }
  if (error instanceof Error && error.message.includes('dynamically imported module')) {
    return {
      title: 'A newer version is here',
      words: 'Pilothouse was updated while you worked. Load the page again.',
      reload: true,
      missing: [],
    }
  }
  return {
    title: 'This page could not be shown',
    words:
      'Something went wrong on our side. What you saved is safe. Load the page again; if it happens again, tell your administrator.',
    reload: true,
    missing: [],
  }
}

/** Whether there is nothing at the address that was asked: no such record, or no address of one. */
export const isNowhere = (error: unknown): boolean =>
  error instanceof CallFailed && ['not-found', 'invalid'].includes(error.problem.kind)

/** Whether the server said that nobody is signed in. */
export const isSignedOut = (error: unknown): boolean =>
  error instanceof CallFailed && error.problem.kind === 'signed-out'
