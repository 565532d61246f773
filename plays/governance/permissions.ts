import { anyMember, holds, type Person } from '@pilothouse/platform/identity/person'
import { mayBeDelegate, ownRoleFor, Power, type Delegation } from './authority/delegation.ts'

/** Everybody in the agency may read how its uses are governed. */
export const maySeeGovernance = anyMember

/** Who holds a power of their own, and so may let somebody else use it. */
export const mayDelegate = (person: Person): boolean =>
  Power.options.some((power) => ownRoleFor(person, power) !== null)

/** Who may end delegations at all: whoever could have one. Of which: `mayRevokeDelegation`. */
export const mayEndDelegations = mayBeDelegate

/** Both sides of a delegation may end it, and so may the Chief AI Officer and administrators. */
export const mayRevokeDelegation = (person: Person, delegation: Pick<Delegation, 'fromId' | 'toId'>): boolean =>
  delegation.fromId === person.id ||
  delegation.toId === person.id ||
  holds(person, ['chief AI officer', 'administrator'])
