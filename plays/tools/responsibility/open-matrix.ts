import type { Context } from '@pilothouse/platform/context'
import type { ResponsibilityMatrix } from './responsibility-matrix.ts'
import { findMatrix, listMatrixRows } from './responsibility-matrix.store.ts'

/** Who does what for one system. */
export async function openMatrix(context: Context, { id }: { id: string }): Promise<ResponsibilityMatrix> {
  return context.transaction((db) => findMatrix(db, id))
}

/** Every system with who does what for it. */
export async function listMatrices(context: Context): Promise<ResponsibilityMatrix[]> {
  return context.transaction(listMatrixRows)
}
