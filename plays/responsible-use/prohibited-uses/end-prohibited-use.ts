import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import type { ProhibitedUse } from './prohibited-use.ts'
import { markEnded, prohibitedUses } from './prohibited-use.store.ts'

/** Takes a use off the agency's own list, with the reason. The directive's uses stay. */
export async function endProhibitedUse(
  context: Context,
  { id, because }: { id: string; because: string },
): Promise<{ uses: ProhibitedUse[] }> {
  return context.transaction(async (db) => {
    await markEnded(db, id, because, context.person, context.now())
    await announce(db, context, { event: 'prohibited use ended', subject: id, detail: { because } })
    return { uses: [...(await prohibitedUses(db))] }
  })
}
