import { sql } from 'kysely'
import type { Database } from '@pilothouse/platform/database/connect'
import { Refusal } from '@pilothouse/platform/refusal'
import { Approval } from './approval.ts'

const columns = [
  'tool_approval.id',
  'entry_id as entryId',
  'decision',
  'from_day as from',
  'until_day as until',
  'conditions',
  'reason',
  'data_categories as dataCategories',
  'categories_version as categoriesVersion',
  'decided_by_id as decidedById',
  'decided_by_name as decidedByName',
  'decided_at as at',
  'told_names as told',
  'expired_at as expiredAt',
] as const

/** The decisions about an entry, in the order of deciding. */
export async function approvalsOf(db: Database, entryId: string): Promise<Approval[]> {
  const rows = await db
    .selectFrom('tool_approval')
    .select(columns)
    .where('entry_id', '=', entryId)
    .orderBy('place')
    .execute()
  return rows.map((row) => Approval.parse(row))
}

/** The decisions about several entries, by the entry's id, each in the order of deciding. */
export async function approvalsByEntry(
  db: Database,
  entryIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Approval[]>> {
  if (entryIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('tool_approval')
    .select(columns)
    .where('entry_id', '=', sql<string>`any(${[...entryIds]}::uuid[])`)
    .orderBy('place')
    .execute()
  return Map.groupBy(
    rows.map((row) => Approval.parse(row)),
    ({ entryId }) => entryId,
  )
}

/** Somebody who is told of a decision. */
export interface Addressee {
  readonly id: string
  readonly name: string
  readonly email: string
}

/** A decision about to be written. */
export type NewApproval = Omit<Approval, 'id' | 'told' | 'expiredAt' | 'at'> & {
  readonly at: Date
  readonly told: readonly Addressee[]
}

/** Adds a decision to the history of its entry. */
export async function insertApproval(db: Database, approval: NewApproval): Promise<void> {
  await db
    .insertInto('tool_approval')
    .values({
      entry_id: approval.entryId,
      decision: approval.decision,
      from_day: approval.from,
      until_day: approval.until,
      conditions: approval.conditions,
      reason: approval.reason,
      data_categories: approval.dataCategories,
      categories_version: approval.categoriesVersion,
      decided_by_id: approval.decidedById,
      decided_by_name: approval.decidedByName,
      decided_at: approval.at,
      told_ids: approval.told.map(({ id }) => id),
      told_names: approval.told.map(({ name }) => name),
    })
    .execute()
}

/** People of the agency who may be told, by name. */
export async function peopleToTell(db: Database): Promise<Addressee[]> {
  return db
    .selectFrom('person')
    .select(['id', 'name', 'email'])
    .where('deactivated_at', 'is', null)
    .orderBy('name')
    .execute()
}

/** These people, or a refusal when one of them is not of the agency any more. */
export async function findAddressees(db: Database, ids: readonly string[]): Promise<Addressee[]> {
  const wanted = new Set(ids)
  const found = (await peopleToTell(db)).filter(({ id }) => wanted.has(id))
  if (found.length < wanted.size)
    throw new Refusal('invalid', 'Somebody on the list is not in your agency any more. Choose the people again.', {
      fields: { tell: 'Choose people from the list.' },
    })
  return found
}

/** The ids of those who were told last about an entry. */
export async function lastTold(db: Database, entryId: string): Promise<string[]> {
  const row = await db
    .selectFrom('tool_approval')
    .select('told_ids')
    .where('entry_id', '=', entryId)
    .orderBy('place', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.told_ids ?? []
}

/** Agencies where an approval ended before `day` and nobody was told. `db` must see every agency. */
export async function agenciesWithEnds(db: Database, day: string): Promise<string[]> {
  const rows = await db
    .selectFrom('tool_approval')
    .select('agency_id')
    .distinct()
    .where(sql<boolean>`until_day < ${day}::date`)
    .where('expired_at', 'is', null)
    .execute()
  return rows.map(({ agency_id: agencyId }) => agencyId)
}

/** Marks every approval that ended before `day` as announced, and returns those that were not: each once. */
export async function takeEnded(db: Database, day: string, at: Date): Promise<{ id: string; entryId: string }[]> {
  const rows = await db
    .updateTable('tool_approval')
    .set({ expired_at: at })
    .where(sql<boolean>`until_day < ${day}::date`)
    .where('expired_at', 'is', null)
    .returning(['id', 'entry_id as entryId'])
    .execute()
  return rows
}
