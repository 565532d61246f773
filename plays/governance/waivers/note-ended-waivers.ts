import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { unwaiveObligation } from '../obligations/settling/waive-obligation.ts'
import { countsUntil, type Waiver } from './waiver.ts'
import { updateWaiver, waiversOver } from './waiver.store.ts'

/** Says once of each waiver that ran out that it did. It has not counted since its day, whoever noticed. */
export async function noteEndedWaivers(context: Context): Promise<number> {
  return context.transaction(async (db) => {
    const over = await waiversOver(db, dayOf(context.now()))
    for (const waiver of over) {
      await updateWaiver(db, waiver, { ended_at: context.now() })
      await unwaiveObligation(db, context, { obligationId: waiver.obligationId, because: sayEnd(waiver) })
      const { id: waiverId, obligationId, useCaseId, answers } = waiver
      const detail = { waiverId, obligationId, answers, because: sayEnd(waiver) }
      await announce(db, context, { event: 'waiver expired', subject: useCaseId, detail })
    }
    return over.length
  })
}

const sayEnd = (waiver: Waiver): string =>
  waiver.recertifyBy < waiver.endsOn
    ? `The waiver was not recertified by ${countsUntil(waiver)}.`
    : `The waiver ended on ${waiver.endsOn}.`
