import { sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '@pilothouse/platform/database/connect'
import type { Person } from '@pilothouse/platform/identity/person'
import { NextOwner, OwnerChange } from './owner-change.ts'

/** Adds a change of hands to a use case's history. */
export async function insertOwnerChange(
  db: Database,
  change: { useCaseId: string; from: NextOwner; to: NextOwner; by: Person; at: Date; reason: string },
): Promise<void> {
  const { useCaseId, from, to, by, at, reason } = change
  await db
    .insertInto('owner_change')
    .values({
      use_case_id: useCaseId,
      from_id: from.id,
      from_name: from.name,
      to_id: to.id,
      to_name: to.name,
      by_id: by.id,
      by_name: by.name,
      at,
      reason,
    })
    .execute()
}

/** The hands that a use case went through, the latest change first. */
export async function ownerChangesOf(db: Database, useCaseId: string): Promise<OwnerChange[]> {
  const rows = await db
    .selectFrom('owner_change')
    .select(['id', 'from_name as fromName', 'to_name as toName', 'by_name as byName', 'at', 'reason'])
    .where('use_case_id', '=', useCaseId)
    .orderBy('place', 'desc')
    .execute()
  return z.array(OwnerChange).parse(rows)
}

/** Active people of the agency to whom somebody gave a role, by name: whose role it is, and where, is for the rule to see. */
export async function findPeopleWithRoles(db: Database): Promise<NextOwner[]> {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('deactivated_at', 'is', null)
    .where(
      sql<boolean>`(provider_groups <> '[]' or exists (
        select from held_role where held_role.person_id = person.id and held_role.role <> 'staff' and held_role.withdrawn_at is null
      ))`,
    )
    .orderBy('name')
    .orderBy('id')
    .execute()
  return z.array(NextOwner).parse(rows)
}
