import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import type { Role } from '@pilothouse/platform/identity/person'
import { findActingPerson } from '@pilothouse/platform/identity/person-store'
import { Refusal } from '@pilothouse/platform/refusal'
import { delegationStateOn, disciplineOf, ownRoleFor, rolesWith, type Delegation, type Power } from './delegation.ts'
import { delegationsTo, holdersOf, markDelegationSeen } from './delegation.store.ts'

/** Who asks, and when. */
type Acting = Pick<Context, 'person' | 'now'>

/** As what somebody acts: by a role of their own, or by a delegation of somebody who holds that role. */
export interface Authority {
  readonly asRole: Role
  readonly delegationId: string | null
}

/**
 * By what right the person uses a power, anywhere or for the organisation at `path`; a refusal names who could.
 * A delegation counts from its first day to its last, until it is revoked, and as long as whoever gave it holds the role.
 */
export async function authorityFor(db: Database, context: Acting, power: Power, path?: string): Promise<Authority> {
  const own = ownRoleFor(context.person, power, path)
  if (own) return { asRole: own, delegationId: null }
  const given = (await delegationsTo(db, context.person.id, power)).filter((one) => reaches(one, path))
  const today = dayOf(context.now())
  for (const delegation of given) {
    const asRole =
      delegationStateOn(delegation, today) === 'in force' && (await rolesBehind(db, context, delegation, path))
    if (asRole) {
      if ((delegation.seenAt ?? '') < today) await markDelegationSeen(db, delegation.id, context.now())
      return { asRole, delegationId: delegation.id }
    }
  }
  throw await refusal(db, context, { power, path, given, today })
}

const reaches = ({ path: from }: Delegation, path?: string): boolean => path === undefined || path.startsWith(from)

/** The role that the delegator still holds where it counts; null once it is gone. */
async function rolesBehind(db: Database, context: Acting, given: Delegation, path?: string): Promise<Role | null> {
  const delegator = await findActingPerson(db, given.fromId, context.now())
  return delegator && ownRoleFor(delegator, given.power, path ?? given.path)
}

interface Lack {
  readonly power: Power
  readonly path: string | undefined
  readonly given: readonly Delegation[]
  readonly today: string
}

async function refusal(db: Database, context: Acting, { power, path, given, today }: Lack): Promise<Refusal> {
  const holders = await holdersOf(db, rolesWith(power), disciplineOf(power), context.now())
  const near = holders.filter((one) => path === undefined || path.startsWith(one.path))
  const names = [...new Set(near.map(({ name }) => name))]
  const who =
    names.length > 0
      ? names.slice(0, 5).join(', ')
      : `nobody yet: ask an administrator to name a ${rolesWith(power)[0]}`
  const lapsed = given[0] ? sayLapse(given[0], today) : ''
  return new Refusal('not-allowed', `${lapsed}You may not ${sayPower(power)} here. Who may: ${who}.`, {
    missing: [{ what: `The right to ${sayPower(power)}`, who, href: '/governance/delegations' }],
  })
}

function sayLapse(given: Delegation, today: string): string {
  const state = delegationStateOn(given, today)
  if (state === 'begins later') return `The delegation of ${given.fromName} begins on ${given.startsOn}. `
  if (state === 'ended') return `The delegation of ${given.fromName} ended on ${given.endsOn}. `
  if (state === 'revoked') return `The delegation of ${given.fromName} was revoked by ${given.revokedByName}. `
  return `${given.fromName}, who delegated this to you, no longer holds the role. `
}

/** A power as an infinitive: `decide determinations`, `review for privacy`. */
const sayPower = (power: Power): string => power.replace('review: ', 'review for ')
