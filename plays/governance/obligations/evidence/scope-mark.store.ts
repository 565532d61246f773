import { createHash } from 'node:crypto'
import type { Database } from '@pilothouse/platform/database/connect'

/**
 * Stands for the pilot scope as it is now: for whom and where. Dates may move without anything being done otherwise.
 * Null while no scope was set.
 */
export async function scopeMarkOf(db: Database, useCaseId: string): Promise<string | null> {
  const scope = await db
    .selectFrom('pilot_scope')
    .select(['user_limit', 'sites'])
    .where('use_case_id', '=', useCaseId)
    .executeTakeFirst()
  if (!scope) return null
  return createHash('sha256')
    .update(JSON.stringify([scope.user_limit, scope.sites]))
    .digest('hex')
    .slice(0, 16)
}
