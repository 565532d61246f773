import { z } from 'zod'
import type { Database } from '../../database/connect.ts'
import { Refusal } from '../../refusal.ts'
import { GroupRole } from './group-role.ts'
import type { RoleToGive } from './role-to-give.ts'

/** The agency's mapping of groups to roles, by group. */
export async function findGroupRoles(db: Database): Promise<GroupRole[]> {
  const rows = await db
    .selectFrom('group_role as mapped')
    .innerJoin('organisation', 'organisation.id', 'mapped.organisation_id')
    .select([
      'mapped.id',
      'mapped.group_name as groupName',
      'mapped.role',
      'mapped.discipline',
      'mapped.organisation_id as organisationId',
    ])
    .select(['organisation.name as organisationName', 'organisation.path'])
    .where('mapped.withdrawn_at', 'is', null)
    .orderBy('mapped.group_name')
    .orderBy('mapped.role')
    .execute()
  return z.array(GroupRole).parse(rows)
}

export async function findGroupRole(db: Database, id: string): Promise<GroupRole> {
  const found = (await findGroupRoles(db)).find((mapped) => mapped.id === id)
  if (!found) throw new Refusal('not-found', 'This group has that role no longer. Load the page again.')
  return found
}

/** Writes a mapping; null if the group has just this role there already. */
export async function insertGroupRole(
  db: Database,
  agencyId: string,
  mapped: RoleToGive & { groupName: string },
): Promise<string | null> {
  const { groupName, organisationId, role, discipline } = mapped
  const row = await db
    .insertInto('group_role')
    .values({ agency_id: agencyId, group_name: groupName, organisation_id: organisationId, role, discipline })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

export async function updateGroupRoleWithdrawn(db: Database, id: string, at: Date): Promise<void> {
  await db.updateTable('group_role').set({ withdrawn_at: at }).where('id', '=', id).execute()
}
