import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { holdForOfficial } from '../hold-for-official.ts'
import { holdScreen, updateScreen } from './screen.store.ts'
import type { Screen } from './screen.ts'

/** Gives a screen back to its owner, saying what to find out. */
export async function returnScreen(
  context: Context,
  input: { id: string; version: number; because: string },
): Promise<Screen> {
  return context.transaction(async (db) => {
    const { screen } = await holdForOfficial(context, db, input, 'returned the high-impact screen')
    await updateScreen(db, screen, { status: 'returned', returnedBecause: input.because }, context.now())
    await announce(db, context, {
      event: 'screen returned',
      subject: screen.useCaseId,
      detail: { screenId: screen.id, because: input.because },
    })
    return holdScreen(db, screen.id)
  })
}
