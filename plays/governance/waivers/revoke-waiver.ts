import { addDays, dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { unwaiveObligation } from '../obligations/settling/waive-obligation.ts'
import { refuseWaiving } from './refuse-waiving.ts'
import { NOTICE_DAYS, waiverStateOn, type Waiver } from './waiver.ts'
import { findWaivable, holdWaiver, updateWaiver } from './waiver.store.ts'

/** Takes a waiver back at once. What it waived is owed again, and OMB hears of it within 30 days (M-25-21). */
export async function revokeWaiver(
  context: Context,
  { id, version, because }: { id: string; version: number; because: string },
): Promise<Waiver> {
  return context.transaction(async (db) => {
    const waiver = await holdWaiver(db, id)
    const { useCaseId, obligationId } = waiver
    refuseWaiving(context, (await findWaivable(db, obligationId)).path)
    const today = dayOf(context.now())
    if (waiverStateOn(waiver, today) !== 'in force') throw new Refusal('conflict', 'This waiver is over already.')
    await updateWaiver(
      db,
      { ...waiver, version },
      {
        revoked_by_name: context.person.name,
        revoked_at: context.now(),
        revoked_because: because,
        revocation_notice_due_on: addDays(today, NOTICE_DAYS),
      },
    )
    await unwaiveObligation(db, context, { obligationId, because: `The waiver was revoked: ${because}` })
    const detail = { waiverId: id, obligationId, answers: waiver.answers, because }
    await announce(db, context, { event: 'waiver revoked', subject: useCaseId, detail })
    return holdWaiver(db, id)
  })
}
