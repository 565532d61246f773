import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { refuseOthers } from './save-screen.ts'
import { screenPackOf } from './screen-pack.ts'
import { holdScreen, updateScreen } from './screen.store.ts'
import { faultsOf, type Screen } from './screen.ts'

/** Hands a complete screen to the official who decides. */
export async function submitScreen(context: Context, input: { id: string; version: number }): Promise<Screen> {
  return context.transaction(async (db) => {
    const screen = await holdScreen(db, input.id)
    await refuseOthers(context, db, screen.useCaseId)
    if (screen.status !== 'draft' && screen.status !== 'returned')
      throw new Refusal('conflict', `This screen is ${screen.status} already.`)
    refuseGaps(screen)
    const at = context.now()
    await updateScreen(db, { ...screen, version: input.version }, { status: 'submitted', submittedAt: at }, at)
    await announce(db, context, {
      event: 'screen submitted',
      subject: screen.useCaseId,
      detail: { screenId: screen.id, packVersion: screen.packVersion },
    })
    return holdScreen(db, screen.id)
  })
}

function refuseGaps({ packVersion, answers }: Screen): void {
  const faults = faultsOf(screenPackOf(packVersion), answers)
  if (faults.length === 0) return
  const fields = Object.fromEntries(faults.map(({ field, message }) => [field, message]))
  const count = faults.length === 1 ? 'One answer is' : `${faults.length} answers are`
  throw new Refusal('invalid', `${count} missing. “Not sure” is an answer too.`, { fields })
}
