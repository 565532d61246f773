import type { Context } from '@pilothouse/platform/context'
import type { ColumnName } from '../../inventory/inventory-column.ts'
import { choicesOf, saveRefused, updateImport } from '../inventory-import.store.ts'
import type { RecodingKind } from '../import-row.ts'
import { holdOpenImport } from './hold-open-import.ts'
import { recodingKinds, writeCells } from './recoding.store.ts'

/** Says of some kinds of recodings, or of all, whether they are made. What is not stays as reported. */
export async function acceptRecodings(
  context: Context,
  {
    id,
    kinds,
    accept,
  }: { id: string; kinds: readonly { column: ColumnName; from: string }[] | 'all'; accept: boolean },
): Promise<{ recodings: RecodingKind[] }> {
  return context.transaction(async (db) => {
    await holdOpenImport(db, id)
    const { refused } = await choicesOf(db, id)
    const chosen = kinds === 'all' ? await recodingKinds(db, id) : kinds
    const keys = new Set(chosen.map(key))
    const others = refused.filter((kind) => !keys.has(key(kind)))
    const now = accept ? others : [...others, ...chosen.map(({ column, from }) => ({ column, from }))]
    await saveRefused(db, id, now)
    await writeCells(db, id)
    await updateImport(db, id, { counts: null })
    return { recodings: await recodingKinds(db, id) }
  })
}

const key = ({ column, from }: { column: string; from: string }) => JSON.stringify([column, from])
