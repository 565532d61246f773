import { sql } from 'kysely'
import type { Database } from '@pilothouse/platform/database/connect'
import { Refusal } from '@pilothouse/platform/refusal'
import { ReferenceInventory } from './reference-inventory.ts'
import { ReferenceUseCase } from './reference-use-case.ts'

const inventories = (db: Database) =>
  db
    .selectFrom('reference_inventory')
    .select([
      'id',
      'title',
      'source',
      'file_name as fileName',
      'state',
      'message',
      'row_count as rowCount',
      'job_id as jobId',
      'imported_by_name as importedByName',
      'imported_at as importedAt',
      sql<boolean>`agency_id is not distinct from current_agency()`.as('ours'),
    ])

/** Every inventory of the library that is not retired, the latest first. */
export async function referenceInventories(db: Database): Promise<readonly ReferenceInventory[]> {
  const rows = await inventories(db).where('state', '<>', 'retired').orderBy('imported_at', 'desc').execute()
  return rows.map((row) => ReferenceInventory.parse(row))
}

/** One inventory of the library. */
export async function findReferenceInventory(db: Database, id: string): Promise<ReferenceInventory> {
  const row = await inventories(db).where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', 'There is no such inventory in the reference library.')
  return ReferenceInventory.parse(row)
}

/** The SHA-256 of the file that an inventory is read from. */
export async function fileOf(db: Database, id: string): Promise<{ sha256: string; name: string }> {
  const row = await db
    .selectFrom('reference_inventory')
    .select(['file_sha256', 'file_name'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return { sha256: row.file_sha256, name: row.file_name }
}

/** What is known of an inventory when its file arrives. */
export interface NewReference {
  readonly title: string
  readonly source: string
  readonly fileName: string
  readonly fileSha256: string
  readonly by: { readonly id: string; readonly name: string }
  readonly at: Date
}

/** Puts an inventory into the library, still to be read. */
export async function insertReference(db: Database, reference: NewReference): Promise<string> {
  const row = await db
    .insertInto('reference_inventory')
    .values({
      title: reference.title,
      source: reference.source,
      file_name: reference.fileName,
      file_sha256: reference.fileSha256,
      imported_by_id: reference.by.id,
      imported_by_name: reference.by.name,
      imported_at: reference.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** What changes in an inventory as it is read and retired. */
export interface ReferenceChange {
  readonly state?: 'reading' | 'ready' | 'failed' | 'retired'
  readonly message?: string
  readonly rowCount?: number
  readonly jobId?: string
}

/** Changes an inventory of our own agency; false when it is not ours. */
export async function updateReference(db: Database, id: string, change: ReferenceChange): Promise<boolean> {
  const { state, message, rowCount, jobId } = change
  const result = await db
    .updateTable('reference_inventory')
    .set({
      ...(state === undefined ? {} : { state }),
      ...(message === undefined ? {} : { message }),
      ...(rowCount === undefined ? {} : { row_count: rowCount }),
      ...(jobId === undefined ? {} : { job_id: jobId }),
    })
    .where('id', '=', id)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** One use of an inventory, to be kept. */
export interface NewReferenceUse {
  readonly ordinal: number
  readonly agency: string
  readonly title: string
  readonly cells: Readonly<Record<string, string>>
}

/** Replaces all uses of an inventory. */
export async function replaceReferenceUses(db: Database, id: string, uses: readonly NewReferenceUse[]): Promise<void> {
  await db.deleteFrom('reference_use_case').where('reference_inventory_id', '=', id).execute()
  await sql`
    insert into reference_use_case (reference_inventory_id, ordinal, reported_agency, title, cells)
    select ${id}, ordinal, agency, title, cells
    from jsonb_to_recordset(${JSON.stringify(uses)}::jsonb) as use (ordinal int, agency text, title text, cells jsonb)
  `.execute(db)
}

const uses = (db: Database) =>
  db
    .selectFrom('reference_use_case as use')
    .innerJoin('reference_inventory as inventory', 'inventory.id', 'use.reference_inventory_id')
    .select([
      'use.id',
      'inventory.title as inventoryTitle',
      'inventory.source',
      'use.reported_agency as reportedAgency',
      'use.title',
      'use.cells',
    ])

/** One use of the library. */
export async function findReferenceUse(db: Database, id: string): Promise<ReferenceUseCase> {
  const row = await uses(db).where('use.id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', 'This use is no longer in the reference library.')
  return ReferenceUseCase.parse(row)
}

/** Those uses of the library that have these ids. */
export async function referenceUses(db: Database, ids: readonly string[]): Promise<readonly ReferenceUseCase[]> {
  if (ids.length === 0) return []
  return (await uses(db).where('use.id', 'in', ids).execute()).map((row) => ReferenceUseCase.parse(row))
}

/** Every use of an inventory, in the order of its file. */
export async function usesOfInventory(db: Database, id: string): Promise<readonly ReferenceUseCase[]> {
  const rows = await uses(db).where('use.reference_inventory_id', '=', id).orderBy('use.ordinal').execute()
  return rows.map((row) => ReferenceUseCase.parse(row))
}
