import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import type { ProhibitedUse } from './prohibited-use.ts'
import { insertProhibitedUse, prohibitedUses } from './prohibited-use.store.ts'

/** Puts a use on the agency's own list of what is not to be. Proposals must answer it from now on. */
export async function addProhibitedUse(
  context: Context,
  use: Pick<ProhibitedUse, 'title' | 'statement' | 'source'>,
): Promise<{ uses: ProhibitedUse[] }> {
  return context.transaction(async (db) => {
    const id = await insertProhibitedUse(db, use, context.person, context.now())
    await announce(db, context, { event: 'prohibited use added', subject: id, detail: { title: use.title } })
    return { uses: [...(await prohibitedUses(db))] }
  })
}
