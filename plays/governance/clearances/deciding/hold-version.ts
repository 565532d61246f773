import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { Refusal } from '@pilothouse/platform/refusal'
import type { Clearance } from '../clearance.ts'
import { holdClearance } from '../suspending/hold-clearance.ts'

/** The clearance that somebody decides about, held still; refuses when it is gone, or no longer the one that was read. */
export async function holdVersion(
  db: Database,
  context: Context,
  { useCaseId, version }: { useCaseId: string; version: number },
): Promise<Clearance> {
  const clearance = await holdStanding(db, context, useCaseId)
  if (clearance.version === version) return clearance
  const { issuedByName, issuedAt } = clearance
  throw new Refusal(
    'conflict',
    `You read version ${version}. Meanwhile ${issuedByName} decided version ${clearance.version}, on ${issuedAt.slice(0, 10)}. Read it, then decide.`,
  )
}

/** The clearance of a use, held still; refuses when there is none that stands. */
export async function holdStanding(db: Database, context: Context, useCaseId: string): Promise<Clearance> {
  const clearance = await holdClearance(db, context, useCaseId)
  if (clearance === null) throw new Refusal('conflict', 'This use was never cleared, so no call passes.')
  if (clearance.state === 'revoked')
    throw new Refusal('conflict', 'The clearance of this use was revoked. A new one can be issued.')
  return clearance
}
