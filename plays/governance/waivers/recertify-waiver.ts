import { addMonths, dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { takePart } from '../authority/take-part.ts'
import { waiveObligation } from '../obligations/settling/waive-obligation.ts'
import { refuseWaiving } from './refuse-waiving.ts'
import { countsUntil, RECERTIFY_MONTHS, waiverStateOn, type Waiver } from './waiver.ts'
import { findWaivable, holdWaiver, insertRecertification, updateWaiver } from './waiver.store.ts'

/** Finds that a waiver is still needed, for at most another year and never beyond its end. */
export async function recertifyWaiver(
  context: Context,
  input: { id: string; version: number; finding: string },
): Promise<Waiver> {
  return context.transaction(async (db) => {
    const waiver = await holdWaiver(db, input.id)
    const { useCaseId, obligationId, endsOn } = waiver
    const { path } = await findWaivable(db, obligationId)
    refuseWaiving(context, path)
    const today = dayOf(context.now())
    if (waiverStateOn(waiver, today) !== 'in force')
      throw new Refusal('conflict', 'This waiver is over. What it waived is owed again, or a new waiver is granted.')
    await takePart(db, context, {
      useCaseId,
      capacity: 'deciding',
      act: `recertified the waiver of “${waiver.obligationTitle}”`,
    })
    const next = addMonths(today, RECERTIFY_MONTHS)
    const recertifyBy = next < endsOn ? next : endsOn
    await updateWaiver(db, { ...waiver, version: input.version }, { recertify_by: recertifyBy })
    await insertRecertification(db, {
      waiverId: waiver.id,
      finding: input.finding,
      recertifyBy,
      by: context.person,
      at: context.now(),
    })
    const certified = await holdWaiver(db, waiver.id)
    await waiveObligation(db, context, { obligationId, waiverId: waiver.id, until: countsUntil(certified) })
    await announce(db, context, {
      event: 'waiver recertified',
      subject: useCaseId,
      detail: { waiverId: waiver.id, until: countsUntil(certified) },
    })
    return certified
  })
}
