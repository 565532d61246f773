import type { Discipline, Role } from '@pilothouse/platform/identity/person'
import type { ReviewStep } from '../../reviews/review.ts'

/** A text with its first letter large. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** `Privacy review`. */
export const titleOf = ({ discipline }: { readonly discipline: Discipline }): string => `${capital(discipline)} review`

/** What each step is called after a name: `Ingrid Solheim approved it`. */
export const stepWords: Readonly<Record<ReviewStep['what'], string>> = {
  opened: 'opened it',
  assigned: 'named a reviewer',
  delegated: 'handed it to a delegate',
  escalated: 'escalated it',
  commented: 'wrote',
  approved: 'approved',
  'approved with conditions': 'approved with conditions',
  returned: 'returned it',
  refused: 'refused',
  'asked again': 'asked again',
  'no longer asked': 'closed it',
}

/** A role as a sentence has it. */
export const roleWords = (role: Role): string => (role === 'chief AI officer' ? 'Chief AI Officer' : role)
