import type { Context } from '@pilothouse/platform/context'
import type { Withholding } from './withholding.ts'
import { findWithholdings } from './withholding.store.ts'

/** Every decision of the agency to withhold, ended ones included, the newest first. */
export async function listWithholdings(context: Context): Promise<{ withholdings: Withholding[] }> {
  return context.transaction(async (db) => ({ withholdings: await findWithholdings(db) }))
}
