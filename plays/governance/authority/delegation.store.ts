import { sql } from 'kysely'
import type { Database } from '@pilothouse/platform/database/connect'
import type { Person } from '@pilothouse/platform/identity/person'
import { Refusal } from '@pilothouse/platform/refusal'
import { Delegation, type DelegationDraft, type Power } from './delegation.ts'

const delegations = (db: Database) =>
  db
    .selectFrom('delegation')
    .innerJoin('organisation', 'organisation.id', 'delegation.organisation_id')
    .select([
      'delegation.id',
      'from_id as fromId',
      'from_name as fromName',
      'to_id as toId',
      'to_name as toName',
      'power',
      'organisation_id as organisationId',
      'organisation.name as organisationName',
      'organisation.path',
      'starts_on as startsOn',
      'ends_on as endsOn',
      'reason',
      'granted_at as grantedAt',
      'seen_at as seenAt',
      'revoked_at as revokedAt',
      'revoked_by_name as revokedByName',
      'revoked_because as revokedBecause',
      'ended_at as endedAt',
    ])

/** Every delegation of the agency, the latest first. */
export async function allDelegations(db: Database): Promise<readonly Delegation[]> {
  const rows = await delegations(db).orderBy('granted_at', 'desc').orderBy('delegation.id').execute()
  return rows.map((row) => Delegation.parse(row))
}

/** The delegation, held still until the transaction ends. */
export async function holdDelegation(db: Database, id: string): Promise<Delegation> {
  await db.selectFrom('delegation').select('id').where('id', '=', id).forUpdate().execute()
  const row = await delegations(db).where('delegation.id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', 'There is no such delegation. Look for it in the list of delegations.')
  return Delegation.parse(row)
}

/** What was delegated to somebody of one power, held so that a revocation waits for the act or comes before it. */
export async function delegationsTo(db: Database, personId: string, power: Power): Promise<readonly Delegation[]> {
  const rows = await delegations(db)
    .where('to_id', '=', personId)
    .where('power', '=', power)
    .orderBy('ends_on', 'desc')
    .forUpdate('delegation')
    .execute()
  return rows.map((row) => Delegation.parse(row))
}

/** An organisation of the agency that is open: its name, and the path by which roles reach it. */
export async function findOpenOrganisation(db: Database, id: string): Promise<{ name: string; path: string }> {
  const row = await db
    .selectFrom('organisation')
    .select(['name', 'path'])
    .where('id', '=', id)
    .where('agency_id', '=', sql<string>`current_agency()`)
    .where('deactivated_at', 'is', null)
    .executeTakeFirst()
  if (row) return row
  throw new Refusal('invalid', 'Choose an organization of your agency.', {
    fields: { organisationId: 'Choose an organization.' },
  })
}

export async function insertDelegation(
  db: Database,
  draft: DelegationDraft,
  { from, toName, at }: { from: Person; toName: string; at: Date },
): Promise<string> {
  const { id } = await db
    .insertInto('delegation')
    .values({
      from_id: from.id,
      from_name: from.name,
      to_id: draft.toId,
      to_name: toName,
      power: draft.power,
      organisation_id: draft.organisationId,
      starts_on: draft.startsOn,
      ends_on: draft.endsOn,
      reason: draft.reason,
      granted_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function markDelegationRevoked(
  db: Database,
  id: string,
  end: { at: Date; byName: string; because: string },
): Promise<void> {
  await db
    .updateTable('delegation')
    .set({ revoked_at: end.at, revoked_by_name: end.byName, revoked_because: end.because })
    .where('id', '=', id)
    .execute()
}

/** Keeps the latest moment at which a delegation was found to be in force. */
export async function markDelegationSeen(db: Database, id: string, at: Date): Promise<void> {
  await db
    .updateTable('delegation')
    .set({ seen_at: sql<Date>`greatest(seen_at, ${at})` })
    .where('id', '=', id)
    .execute()
}

/** Ends what has passed its last day by `day`, for good; returns what ended. */
export async function endDelegations(db: Database, day: string, at: Date): Promise<readonly Delegation[]> {
  const rows = await db
    .updateTable('delegation')
    .set({ ended_at: at })
    .where(sql<boolean>`ends_on < ${day}::date`)
    .where('ended_at', 'is', null)
    .where('revoked_at', 'is', null)
    .returning('id')
    .execute()
  const ended = rows.map(({ id }) => id)
  return (await allDelegations(db)).filter(({ id }) => ended.includes(id))
}

/** People of the agency who hold one of the roles now, by grant or by group, with the organisations in which they do. */
export async function holdersOf(
  db: Database,
  roles: readonly string[],
  discipline: string | null,
  now: Date,
): Promise<readonly { id: string; name: string; path: string }[]> {
  const { rows } = await sql<{ id: string; name: string; path: string }>`
    select person.id::text as id, person.name, organisation.path
    from held_role held
    join person on person.id = held.person_id and person.deactivated_at is null
    join organisation on organisation.id = held.organisation_id and organisation.deactivated_at is null
    where held.role = any (${roles}) and (${discipline}::text is null or held.discipline = ${discipline})
      and held.withdrawn_at is null and held.valid_from <= ${now} and (held.valid_until is null or held.valid_until > ${now})
    union
    select person.id::text, person.name, organisation.path
    from group_role mapped
    join person on person.agency_id = mapped.agency_id and person.provider_groups ? mapped.group_name
      and person.deactivated_at is null
    join organisation on organisation.id = mapped.organisation_id and organisation.deactivated_at is null
    where mapped.role = any (${roles}) and (${discipline}::text is null or mapped.discipline = ${discipline})
      and mapped.withdrawn_at is null
    order by name`.execute(db)
  return rows
}
