import type { Discipline, Role } from '../person.ts'

/** A role as people say it: `Reviewer (privacy)`. */
export function sayRole({ role, discipline }: { readonly role: Role; readonly discipline: Discipline | null }): string {
  const words = role === 'chief AI officer' ? 'Chief AI Officer' : role.charAt(0).toUpperCase() + role.slice(1)
  return discipline === null ? words : `${words} (${discipline})`
}
