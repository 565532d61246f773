import type { Context } from '../../context.ts'
import { Refusal } from '../../refusal.ts'

/** The agency for which somebody acts; a visitor acts for none. */
export function agencyOf({ person }: Pick<Context, 'person'>): string {
  if (person.agencyId === null) throw new Refusal('signed-out', 'Please sign in to go on.')
  return person.agencyId
}
