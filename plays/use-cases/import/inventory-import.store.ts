import { sql } from 'kysely'
import type { Database } from '@pilothouse/platform/database/connect'
import type { Person } from '@pilothouse/platform/identity/person'
import { Refusal } from '@pilothouse/platform/refusal'
import {
  Decision,
  InventoryImport,
  type Correction,
  type ImportCounts,
  type ImportState,
  type UnderstoodFile,
} from './inventory-import.ts'
import { z } from 'zod'

const imports = (db: Database) =>
  db
    .selectFrom('inventory_import')
    .select([
      'id',
      'file_sha256 as fileSha256',
      'file_name as fileName',
      'state',
      'message',
      'understood',
      'correction',
      'row_count as rowCount',
      'counts',
      'job_id as jobId',
      'version',
      'started_by_name as startedByName',
      'started_at as startedAt',
      'committed_at as committedAt',
      'undone_at as undoneAt',
      'undone_by_name as undoneByName',
    ])

/** The import, if the reader's agency has it. */
export async function findImportRow(db: Database, id: string): Promise<InventoryImport> {
  const row = await imports(db).where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', 'There is no such import. Look for it in the list of imports.')
  return InventoryImport.parse(row)
}

/** The import, held still until the transaction ends. */
export async function holdImport(db: Database, id: string): Promise<InventoryImport> {
  await db.selectFrom('inventory_import').select('id').where('id', '=', id).forUpdate().execute()
  return findImportRow(db, id)
}

/** The agency's imports, the latest first. */
export async function importsOf(db: Database, limit: number): Promise<InventoryImport[]> {
  const rows = await imports(db).orderBy('started_at', 'desc').limit(limit).execute()
  return rows.map((row) => InventoryImport.parse(row))
}

/** Opens an import of a file that was uploaded. */
export async function insertImport(
  db: Database,
  file: { fileSha256: string; fileName: string; by: Person; at: Date },
): Promise<string> {
  const row = await db
    .insertInto('inventory_import')
    .values({
      file_sha256: file.fileSha256,
      file_name: file.fileName,
      started_by_id: file.by.id,
      started_by_name: file.by.name,
      started_at: file.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** What may change about an import. `counts: null` says that it must be planned again. */
export interface ImportChange {
  readonly state?: ImportState
  readonly message?: string
  readonly correction?: Correction
  readonly understood?: UnderstoodFile
  readonly rowCount?: number
  readonly counts?: ImportCounts | null
  readonly plannedOn?: string
  readonly jobId?: string | null
  readonly committedAt?: Date
  readonly undoneAt?: Date
  readonly undoneByName?: string
}

/** Writes what changed, and that something did. */
export async function updateImport(db: Database, id: string, change: ImportChange): Promise<void> {
  await db
    .updateTable('inventory_import')
    .set({ ...plainColumns(change), ...jsonColumns(change), version: sql`version + 1` })
    .where('id', '=', id)
    .execute()
}

const plainColumns = (change: ImportChange) => ({
  ...(change.state === undefined ? {} : { state: change.state }),
  ...(change.message === undefined ? {} : { message: change.message }),
  ...(change.rowCount === undefined ? {} : { row_count: change.rowCount }),
  ...(change.plannedOn === undefined ? {} : { planned_on: change.plannedOn }),
  ...(change.jobId === undefined ? {} : { job_id: change.jobId }),
  ...(change.committedAt === undefined ? {} : { committed_at: change.committedAt }),
  ...(change.undoneAt === undefined ? {} : { undone_at: change.undoneAt }),
  ...(change.undoneByName === undefined ? {} : { undone_by_name: change.undoneByName }),
})

const jsonColumns = (change: ImportChange) => ({
  ...(change.correction === undefined ? {} : { correction: JSON.stringify(change.correction) }),
  ...(change.understood === undefined ? {} : { understood: JSON.stringify(change.understood) }),
  ...(change.counts === undefined ? {} : { counts: change.counts && JSON.stringify(change.counts) }),
})

/** What only planning and writing look at. */
const Choices = z.object({
  refused: z.array(z.object({ column: z.string(), from: z.string() })),
  decisions: z.record(z.string(), Decision),
  planned_on: z.string().nullable(),
})

/** The decisions of people about an import, and the state of the record on which it was planned. */
export async function choicesOf(db: Database, id: string): Promise<z.infer<typeof Choices>> {
  const row = await db
    .selectFrom('inventory_import')
    .select(['refused', 'decisions', 'planned_on'])
    .where('id', '=', id)
    .executeTakeFirst()
  return Choices.parse(row)
}

/** Keeps the kinds of recodings that were not accepted. */
export async function saveRefused(
  db: Database,
  id: string,
  refused: readonly { column: string; from: string }[],
): Promise<void> {
  await db
    .updateTable('inventory_import')
    .set({ refused: JSON.stringify(refused) })
    .where('id', '=', id)
    .execute()
}

/** Keeps what a person decided about one row. */
export async function saveDecisions(
  db: Database,
  id: string,
  decisions: Readonly<Record<string, Decision>>,
): Promise<void> {
  await db
    .updateTable('inventory_import')
    .set({ decisions: sql`decisions || ${JSON.stringify(decisions)}::jsonb` })
    .where('id', '=', id)
    .execute()
}

/**
 * Opens again what a job or a command left in the middle: nothing of it was written. A command has no job; while it still
 * writes it holds the row, so that this waits for its end.
 */
export async function releaseLostImports(db: Database): Promise<void> {
  await sql`
    update inventory_import set state = case state when 'reading' then 'failed' else 'ready' end,
      message = 'The work on this import was stopped. Nothing was written; start it again.'
    where (state = 'committing' and job_id is null) or (state in ('reading', 'committing')
      and exists (select from job where job.id = inventory_import.job_id and job.state in ('failed', 'cancelled')))
  `.execute(db)
}
