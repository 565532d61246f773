import { buffer } from 'node:stream/consumers'
import type { Context } from '@pilothouse/platform/context'
import type { Progress } from '@pilothouse/platform/jobs/job-work'
import { Refusal } from '@pilothouse/platform/refusal'
import { readInventoryFile } from '../../inventory/tables/read-inventory-file.ts'
import { findImportRow, saveRefused, updateImport } from '../inventory-import.store.ts'
import type { InventoryImport } from '../inventory-import.ts'
import { lintApart } from '../../record/linting/lint-apart.ts'
import { findingsByRow, frameOf } from './check-import.ts'
import { makePlan } from '../planning/plan-import.ts'
import { saveImportedCots } from '../imported-cots.store.ts'
import { ownCots } from './read-cots.ts'
import { clearRows, stageRows } from './staged-rows.store.ts'
import { understandFile, type ReadFile } from './understand-file.ts'

/** How reading and writing say how far they are. */
export type Report = Progress['report']

const AT_ONCE = 500

/** Reads the file of an import, stages its rows and plans what they would change. Reading again starts over. */
export async function readImport(context: Context, { id }: { id: string }, report: Report): Promise<{ rows: number }> {
  const started = await context.transaction((db) => findImportRow(db, id))
  if (started.state !== 'reading') return { rows: started.rowCount }
  try {
    await report({ message: 'Reading the file' })
    const bytes = await buffer(await context.files.get(started.fileSha256))
    const { file, rows, cots } = understandFile(await readInventoryFile(bytes, started.fileName), started.correction)
    await report({ message: 'Looking at each row', total: rows.length })
    const found = findingsByRow(
      await lintApart(
        rows.map(({ row, cells }) => ({ row, cells })),
        frameOf(context, file),
      ),
    )
    await stage(
      context,
      started,
      { file, cots, rows: rows.map((row) => ({ ...row, findings: found.get(row.row) ?? [] })) },
      report,
    )
    return { rows: rows.length }
  } catch (error) {
    if (error instanceof Refusal) {
      await context.transaction((db) => updateImport(db, id, { state: 'failed', message: error.message }))
    }
    throw error
  }
}

async function stage(
  context: Context,
  { id }: InventoryImport,
  { file, rows, cots }: ReadFile,
  report: Report,
): Promise<void> {
  await context.transaction(async (db) => {
    await clearRows(db, id)
    for (let at = 0; at < rows.length; at += AT_ONCE) {
      await stageRows(db, id, rows.slice(at, at + AT_ONCE))
      await report({ message: 'Keeping each row', done: Math.min(at + AT_ONCE, rows.length), total: rows.length })
    }
    await saveRefused(db, id, file.consolidated ? kindsOf(rows) : [])
    await saveImportedCots(db, id, cots && (await ownCots(db, cots)))
    await report({ message: 'Comparing with the inventory' })
    await makePlan(db, { id, understood: file })
    await updateImport(db, id, { state: 'ready', message: '', understood: file, rowCount: rows.length })
  })
}

/** A file put together from several agencies was recoded by whoever did so; further changes are offered, not made. */
function kindsOf(rows: ReadFile['rows']): { column: string; from: string }[] {
  const kinds = rows.flatMap(({ recoded, reported }) =>
    Object.keys(recoded).map((column) => ({
      column,
      from: Object.entries(reported).find(([name]) => name === column)?.[1] ?? '',
    })),
  )
  return [...new Map(kinds.map((kind) => [JSON.stringify(kind), kind])).values()]
}
