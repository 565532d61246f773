import type { Readable } from 'node:stream'
import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { largestFile } from '../inventory/tables/sheet.ts'
import { mayKeepInventory } from '../permissions.ts'
import { markCommitting } from './committing/commit-import.ts'
import { writeImport } from './committing/write-import.ts'
import { plannedAnswers } from './imported-cots.store.ts'
import { findImportRow, insertImport } from './inventory-import.store.ts'
import type { ImportCounts } from './inventory-import.ts'
import { rowsOf } from './reading/import-rows.store.ts'
import { readImport } from './reading/read-import.ts'

/** What an import in one go did, or would do. */
export interface ImportSummary {
  readonly importId: string
  readonly rows: number
  readonly counts: ImportCounts
  /** Answers of the list of commercial AI that the file changes too. */
  readonly commercialAnswers: number
  /** Rows that a person must decide about; then nothing is written. */
  readonly undecided: readonly { readonly row: number; readonly conflict: string }[]
  readonly written: boolean
}

const quiet = async (): Promise<void> => {}

/** Imports a file in one go, without jobs: for commands. Writes only with `accept`, and only when nothing is left to decide. */
export async function importFile(
  context: Context,
  { fileName, accept }: { fileName: string; accept: boolean },
  file: Readable,
): Promise<ImportSummary> {
  if (context.person.via !== 'system' && !mayKeepInventory(context.person)) {
    throw new Refusal(
      'not-allowed',
      'Only who keeps the inventory may import: the Chief AI Officer or an administrator.',
    )
  }
  const id = await stageFile(context, fileName, file)
  const planned = await summaryOf(context, id)
  if (!accept || planned.undecided.length > 0) return planned
  await context.transaction((db) => markCommitting(db, id))
  await writeImport(context, { id }, quiet)
  return { ...planned, written: true }
}

async function stageFile(context: Context, fileName: string, file: Readable): Promise<string> {
  const { sha256 } = await context.files.put(file, largestFile)
  const id = await context.transaction(async (db) => {
    const id = await insertImport(db, { fileSha256: sha256, fileName, by: context.person, at: context.now() })
    await announce(db, context, { event: 'inventory import begun', subject: id, detail: { fileName, sha256 } })
    return id
  })
  await readImport(context, { id }, quiet)
  return id
}

async function summaryOf(context: Context, importId: string): Promise<ImportSummary> {
  return context.transaction(async (db) => {
    const { counts, rowCount } = await findImportRow(db, importId)
    if (!counts) throw new Error('A file that was read has no plan')
    const waiting = {
      id: importId,
      needs: false,
      columns: [],
      rules: [],
      fates: ['undecided' as const],
      words: '',
      page: 1,
      pageSize: 1000,
    }
    const { rows } = await rowsOf(db, waiting)
    return {
      importId,
      rows: rowCount,
      counts,
      commercialAnswers: (await plannedAnswers(db, importId)).length,
      undecided: rows.map(({ row, conflict }) => ({ row, conflict })),
      written: false,
    }
  })
}
