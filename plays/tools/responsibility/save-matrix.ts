import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { framework } from './framework.ts'
import { gapsIn, type MatrixDraft, type ResponsibilityMatrix } from './responsibility-matrix.ts'
import { findMatrix, insertMatrix, refuseTakenSystem, updateMatrix } from './responsibility-matrix.store.ts'

/** Begins a matrix for a system. */
export async function beginMatrix(context: Context, draft: MatrixDraft): Promise<ResponsibilityMatrix> {
  return context.transaction(async (db) => {
    await refuseTakenSystem(db, draft.system, null)
    const id = await insertMatrix(db, savedBy(context, draft))
    await announce(db, context, { event: 'responsibilities begun', subject: id, detail: { system: draft.system } })
    return findMatrix(db, id)
  })
}

/** Saves who does what, over the version that was read. */
export async function saveMatrix(
  context: Context,
  { id, version, ...draft }: MatrixDraft & { id: string; version: number },
): Promise<ResponsibilityMatrix> {
  return context.transaction(async (db) => {
    const { cells: before } = await findMatrix(db, id)
    await refuseTakenSystem(db, draft.system, id)
    await updateMatrix(db, id, version, savedBy(context, draft))
    const detail = { system: draft.system, before, after: draft.cells, gaps: gapsIn(draft.cells).length }
    await announce(db, context, { event: 'responsibilities saved', subject: id, detail })
    return findMatrix(db, id)
  })
}

const savedBy = (context: Context, draft: MatrixDraft) => ({
  draft,
  edition: framework.version,
  byName: context.person.name,
  at: context.now(),
})
