import { sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '../../database/connect.ts'
import { Instant } from '../../instant.ts'
import { Refusal } from '../../refusal.ts'
import { Member } from './member.ts'

const Found = z.object({ id: z.uuid(), name: z.string(), email: z.string(), deactivatedAt: Instant.nullable() })

/** Somebody of the agency; somebody of another is not found. */
export async function findMember(db: Database, id: string): Promise<z.infer<typeof Found>> {
  const row = await db
    .selectFrom('person')
    .select(['id', 'name', 'email', 'deactivated_at as deactivatedAt'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found', 'This person does not exist. Choose somebody from the list.')
  return Found.parse(row)
}

/** Everybody of the agency by name, with the roles that have not ended at `now`. */
export async function findMembers(db: Database, agencyId: string, now: Date): Promise<Member[]> {
  const { rows } = await sql`
    with role_of as (
      select person_id, id as "heldRoleId", role, discipline, organisation_id, valid_until as "validUntil", null as "groupName"
      from held_role
      where withdrawn_at is null and (valid_until is null or valid_until > ${now})
      union all
      select person.id, null, role, discipline, organisation_id, null, group_name
      from group_role join person on person.provider_groups ? group_name and person.agency_id = group_role.agency_id
      where withdrawn_at is null
    )
    select person.id, person.name, person.email, person.deactivated_at as "deactivatedAt",
      coalesce(json_agg(json_build_object('heldRoleId', "heldRoleId", 'role', role, 'discipline', discipline,
        'organisationId', organisation.id, 'organisationName', organisation.name,
        'validUntil', to_char("validUntil" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'groupName', "groupName")
        order by role, discipline, organisation.name) filter (where role is not null), '[]') as roles
    from person
    left join role_of on role_of.person_id = person.id
    left join organisation on organisation.id = role_of.organisation_id
    where person.agency_id = ${agencyId}
    group by person.id
    order by person.deactivated_at is not null, person.name`.execute(db)
  return z.array(Member).parse(rows)
}

export async function updatePersonEnd(db: Database, id: string, deactivatedAt: Date | null, now: Date): Promise<void> {
  await db.updateTable('person').set({ deactivated_at: deactivatedAt, updated_at: now }).where('id', '=', id).execute()
}

export async function updatePersonName(db: Database, id: string, name: string, now: Date): Promise<void> {
  await db.updateTable('person').set({ name, updated_at: now }).where('id', '=', id).execute()
}

/** Whether the address is that of somebody in the agency. */
export async function hasMember(db: Database, email: string): Promise<boolean> {
  return (await db.selectFrom('person').select('id').where('email', '=', email).executeTakeFirst()) !== undefined
}
