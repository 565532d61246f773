import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { readInventoryFile } from '../../inventory/tables/read-inventory-file.ts'
import { findCots } from '../../inventory/understand/understand-cots.ts'
import type { CotsImport } from './cots-answer.ts'
import { ownCotsRows, planCots } from './plan-cots.ts'
import { changesIn } from './planned-answer.ts'
import { writeCots } from './write-cots.ts'

/** Reads a list of commercial AI; with `accept` it is written, all or nothing. */
export async function importCots(
  context: Context,
  input: { fileName: string; accept: boolean },
  bytes: Uint8Array,
): Promise<CotsImport> {
  const understood = findCots(await readInventoryFile(bytes, input.fileName))
  return context.transaction(async (db) => {
    const rows = await ownCotsRows(db, understood.rows)
    const planned = await planCots(db, rows)
    const changes = changesIn(planned)
    if (input.accept) {
      await writeCots(context, db, planned)
      const detail = { fileName: input.fileName, changes: changes.length }
      await announce(db, context, { event: 'commercial AI list imported', subject: 'cots', detail })
    }
    const own = new Set(rows.map(({ row }) => row))
    const unrecognised = understood.unrecognised.filter(({ row }) => own.has(row))
    return { changes, unrecognised, written: input.accept }
  })
}
