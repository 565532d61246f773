import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { writeCots } from '../../record/cots/write-cots.ts'
import { plannedAnswers } from '../imported-cots.store.ts'
import { findImportRow, holdImport, updateImport } from '../inventory-import.store.ts'
import type { ImportCounts } from '../inventory-import.ts'
import type { Report } from '../reading/read-import.ts'
import { refuseOldPlan } from './commit-import.ts'
import { stagesMeant } from './stages-meant.ts'
import {
  addUses,
  changeUses,
  holdRecord,
  keepChanges,
  keepStages,
  reportedStages,
  type Writing,
} from './write-import.store.ts'

/** Writes an accepted import in one transaction. Doing it again does nothing. */
export async function writeImport(context: Context, { id }: { id: string }, report: Report): Promise<ImportCounts> {
  const { state, counts } = await context.transaction((db) => findImportRow(db, id))
  if (state === 'done' && counts) return counts
  try {
    return await context.transaction((db) => writeAll(context.within(db), db, id, report))
  } catch (error) {
    await context.transaction((db) => reopen(db, id, error))
    throw error
  }
}

/**
 * A refused or cancelled write left nothing behind, so the import is open again, with the reason. After any other fault
 * the job tries again; when it is given up, `releaseLostImports` opens the import.
 */
async function reopen(db: Database, id: string, error: unknown): Promise<void> {
  const cancelled = error instanceof Error && error.name === 'Cancelled'
  if (!cancelled && !(error instanceof Refusal)) return
  const { state } = await holdImport(db, id)
  const message = cancelled ? 'The import was cancelled. Nothing was written.' : error.message
  if (state === 'committing') await updateImport(db, id, { state: 'ready', counts: null, message })
}

async function writeAll(context: Context, db: Database, id: string, report: Report): Promise<ImportCounts> {
  const held = await holdImport(db, id)
  const { counts, rowCount, fileSha256 } = held
  if (held.state !== 'committing' || !counts)
    throw new Refusal('conflict', `This import is ${held.state}; it was not accepted.`)
  await holdRecord(db)
  await refuseOldPlan(db, id)
  const writing: Writing = {
    importId: id,
    by: context.person,
    at: context.now(),
    stages: stagesMeant(await reportedStages(db, id)),
  }
  const total = 4
  await report({ message: 'Keeping what the record says now', done: 0, total })
  await keepChanges(db, writing)
  await keepStages(db, writing)
  await report({ message: `Changing ${counts.changed} uses`, done: 1 })
  await changeUses(db, writing)
  await report({ message: `Adding ${counts.new} uses`, done: 2 })
  await addUses(db, writing)
  await report({ message: 'Closing the books', done: 3 })
  const answers = await plannedAnswers(db, id)
  await writeCots(context, db, answers)
  await updateImport(db, id, { state: 'done', committedAt: writing.at })
  await announce(db, context, {
    event: 'inventory imported',
    subject: id,
    detail: { fileSha256, rowCount, ...counts, commercialAnswers: answers.length },
  })
  return counts
}
