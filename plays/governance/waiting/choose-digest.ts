import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { saveDigestChoice } from './digest.store.ts'

/** Switches one's own daily e-mail on or off. */
export async function chooseDigest(
  context: Context,
  { wanted }: { wanted: boolean },
): Promise<{ wantsDigest: boolean }> {
  return context.transaction(async (db) => {
    await saveDigestChoice(db, context.person.id, wanted, context.now())
    const event = wanted ? 'daily e-mail switched on' : 'daily e-mail switched off'
    await announce(db, context, { event, subject: context.person.id })
    return { wantsDigest: wanted }
  })
}
