import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import type { Declaration } from '../ideas/declaration.ts'
import type { DeclaredUse } from './declared-use.ts'
import { findStartingPoint } from './starting-point.store.ts'

/** The uses about which an author said something, as they are called now. */
export async function declaredUses(
  context: Context,
  db: Database,
  declared: readonly Declaration[],
): Promise<DeclaredUse[]> {
  const found: DeclaredUse[] = []
  for (const declaration of declared) {
    const point = await findStartingPoint(db, declaration.similarId, context.person.agencyName)
    if (!point) continue
    const { id, kind, title, agency } = point
    found.push({ ...declaration, use: { id, kind, title, agency } })
  }
  return found
}
