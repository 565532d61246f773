import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { noticeOwed, type Waiver } from './waiver.ts'
import { holdWaiver, updateWaiver } from './waiver.store.ts'

/** Records that OMB was told of a grant or of a revocation: when, and under which reference. */
export async function recordNotice(
  context: Context,
  { id, version, sentOn, reference }: { id: string; version: number; sentOn: string; reference: string },
): Promise<Waiver> {
  return context.transaction(async (db) => {
    const waiver = await holdWaiver(db, id)
    const owed = noticeOwed(waiver)
    if (owed === null) throw new Refusal('conflict', 'OMB was told already: no notice is owed for this waiver.')
    refuseDay(waiver, sentOn, dayOf(context.now()))
    const change =
      owed.kind === 'grant'
        ? { notice_sent_on: sentOn, notice_reference: reference }
        : { revocation_notice_sent_on: sentOn, revocation_notice_reference: reference }
    await updateWaiver(db, { ...waiver, version }, change)
    const detail = { waiverId: id, kind: owed.kind, sentOn, dueOn: owed.dueOn, late: sentOn > owed.dueOn }
    await announce(db, context, { event: 'waiver notice sent', subject: waiver.useCaseId, detail })
    return holdWaiver(db, id)
  })
}

function refuseDay({ grantedAt }: Waiver, sentOn: string, today: string): void {
  if (sentOn <= today && sentOn >= grantedAt.slice(0, 10)) return
  const words = 'Give a day between the grant and today.'
  throw new Refusal('invalid', words, { fields: { sentOn: words } })
}
