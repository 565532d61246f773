import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { putBackCots } from '../../record/cots/write-cots.ts'
import { plannedAnswers } from '../imported-cots.store.ts'
import { findImportRow, holdImport, updateImport } from '../inventory-import.store.ts'
import { canUndo, type InventoryImport, type Undone } from '../inventory-import.ts'
import { holdRecord } from './write-import.store.ts'
import { stagesMeant } from './stages-meant.ts'
import { putBackCells, putBackUses, retireAddedUses, stagesPutBack } from './undo-import.store.ts'

/** Takes an import back: cells as they were before, added uses retired. What people changed since stays theirs. */
export async function undoImport(
  context: Context,
  { id }: { id: string },
): Promise<{ import: InventoryImport; undone: Undone }> {
  return context.transaction(async (db) => {
    const held = await holdImport(db, id)
    if (!canUndo(held)) throw new Refusal('conflict', `This import is ${held.state}; there is nothing to undo.`)
    await holdRecord(db)
    const undoing = { importId: id, by: context.person, at: context.now() }
    const cells = await putBackCells(db, undoing)
    const uses = await retireAddedUses(db, undoing)
    await putBackUses(db, undoing, stagesMeant(await stagesPutBack(db, id)))
    const answers = await putBackCots(context, db, await plannedAnswers(db, id))
    const undone = { ...cells, ...uses, ...answers }
    await updateImport(db, id, { state: 'undone', undoneAt: undoing.at, undoneByName: context.person.name })
    await announce(db, context, { event: 'inventory import undone', subject: id, detail: undone })
    return { import: await findImportRow(db, id), undone }
  })
}
