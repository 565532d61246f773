import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { Refusal } from '@pilothouse/platform/refusal'
import { choicesOf, findImportRow, holdImport, updateImport } from '../inventory-import.store.ts'
import { isOpen, type ImportCounts, type InventoryImport } from '../inventory-import.ts'
import type { ColumnName } from '../../inventory/inventory-column.ts'
import { planCots } from '../../record/cots/plan-cots.ts'
import { importedCots, savePlannedAnswers } from '../imported-cots.store.ts'
import { matchRows, type KnownUse, type Match } from './match-rows.ts'
import { claimIds, knownRows, knownUses, recordState, saveMatches } from './plan.store.ts'

/** Works out what an import would do to the record as it is now. Writes nothing to the inventory. */
export async function planImport(context: Context, { id }: { id: string }): Promise<InventoryImport> {
  return context.transaction(async (db) => {
    const before = await holdImport(db, id)
    if (!isOpen(before)) throw new Refusal('conflict', `This import is ${before.state}; there is nothing to plan.`)
    await makePlan(db, before)
    return findImportRow(db, id)
  })
}

/** Matches the rows of an import with the record, and notes on which state of the record that rests. */
export async function makePlan(
  db: Database,
  { id, understood }: Pick<InventoryImport, 'id' | 'understood'>,
): Promise<void> {
  const columns = columnsOf(understood)
  const uses = await knownUses(db, columns)
  const { decisions } = await choicesOf(db, id)
  const matches = matchRows(await knownRows(db, id, columns), uses, decisions)
  await saveMatches(db, id, matches)
  await claimIds(db, id)
  const cots = await importedCots(db, id)
  await savePlannedAnswers(db, id, cots ? await planCots(db, cots.rows) : [])
  await updateImport(db, id, { counts: countMatches(matches, uses), plannedOn: await recordState(db) })
}

/** The columns that the file has. */
export const columnsOf = (understood: InventoryImport['understood']): readonly ColumnName[] =>
  (understood?.columns ?? []).flatMap(({ column }) => (column ? [column] : []))

function countMatches(matches: readonly Match[], uses: readonly KnownUse[]): ImportCounts {
  const count = (fate: Match['fate']) => matches.filter((match) => match.fate === fate).length
  const matched = new Set(matches.map(({ useCaseId }) => useCaseId))
  const untouched = uses.filter(({ useCaseId, listed }) => listed && !matched.has(useCaseId)).length
  return {
    new: count('new'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    undecided: count('undecided'),
    leftOut: count('left out'),
    untouched,
  }
}
