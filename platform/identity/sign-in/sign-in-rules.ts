import { APIError } from 'better-auth/api'
import type { BetterAuthOptions } from 'better-auth'
import type { Database } from '../../database/connect.ts'
import type { IdentityProvider } from './identity-provider.ts'

type SessionHook = NonNullable<
  NonNullable<NonNullable<NonNullable<BetterAuthOptions['databaseHooks']>['session']>['create']>['before']
>
type ProfileRule = NonNullable<NonNullable<BetterAuthOptions['user']>['validateUserInfo']>

/** No session begins for somebody who was deactivated, or whose agency was. */
export const membersOnly =
  (db: Database): SessionHook =>
  async (session) => {
    const member = await db
      .selectFrom('person')
      .innerJoin('organisation as agency', 'agency.id', 'person.agency_id')
      .select('person.id')
      .where('person.id', '=', session.userId)
      .where('person.deactivated_at', 'is', null)
      .where('agency.deactivated_at', 'is', null)
      .executeTakeFirst()
    if (!member) throw new APIError('FORBIDDEN', { code: 'DEACTIVATED' })
  }

/** A provider speaks for the people of its own agency only: it can neither enter as, nor take over, somebody of another. */
export const sameAgencyOnly =
  (db: Database, providers: readonly IdentityProvider[]): ProfileRule =>
  async ({ user, source }) => {
    if (source.method !== 'oauth' || source.action === 'create-user') return undefined
    const provider = providers.find((provider) => provider.id === source.oauth?.providerId)
    const person = await db
      .selectFrom('person')
      .select('agency_id')
      .where('id', '=', String(user.id))
      .executeTakeFirst()
    return provider && person?.agency_id === provider.agencyId ? undefined : { error: 'another_agency' }
  }

/** A passkey counts as two factors only if it checked who holds it (NIST SP 800-63B-3, 5.1.9): by finger, face or PIN. */
export function holderOnly(verified: boolean | undefined): void {
  if (!verified) throw new APIError('BAD_REQUEST', { code: 'HOLDER_NOT_VERIFIED' })
}
