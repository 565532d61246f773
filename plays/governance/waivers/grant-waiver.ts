import { addDays, addMonths, dayOf, sayDay } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { takePart } from '../authority/take-part.ts'
import { waiveObligation } from '../obligations/settling/waive-obligation.ts'
import { refuseWaiving } from './refuse-waiving.ts'
import { countsUntil, NOTICE_DAYS, RECERTIFY_MONTHS, type Waiver, type WaiverDraft } from './waiver.ts'
import { findWaivable, holdWaiver, insertWaiver, sameDetermination, type Waivable } from './waiver.store.ts'

/**
 * Waives one practice for one use: the Chief AI Officer in person, in writing, for this system alone, recertified yearly,
 * with notice to OMB within 30 days (M-25-21).
 */
export async function grantWaiver(context: Context, draft: WaiverDraft): Promise<Waiver> {
  return context.transaction(async (db) => {
    const waivable = await findWaivable(db, draft.obligationId)
    const { useCaseId, path } = waivable
    refuseWaiving(context, path)
    const today = dayOf(context.now())
    refuseTerms(waivable, draft, today)
    await refuseCopied(db, waivable, draft.determination)
    await takePart(db, context, { useCaseId, capacity: 'deciding', act: `waived “${waivable.duty.title}”` })
    const dates = {
      recertifyBy: earlier(draft.endsOn, addMonths(today, RECERTIFY_MONTHS)),
      noticeDueOn: addDays(today, NOTICE_DAYS),
    }
    const id = await insertWaiver(db, { ...draft, ...dates, waivable, by: context.person, at: context.now() })
    const waiver = await holdWaiver(db, id)
    await waiveObligation(db, context, { obligationId: draft.obligationId, waiverId: id, until: countsUntil(waiver) })
    const detail = { waiverId: id, practice: waiver.practice, answers: waiver.answers, until: countsUntil(waiver) }
    await announce(db, context, { event: 'waiver granted', subject: useCaseId, detail })
    return waiver
  })
}

const earlier = (one: string, other: string): string => (one < other ? one : other)

/** The pack says whether the duty may be waived, and for how long. */
function refuseTerms({ duty, packId, packVersion }: Waivable, { endsOn }: WaiverDraft, today: string): void {
  const { waiver, source } = duty
  if (waiver === null)
    throw new Refusal(
      'conflict',
      `“${duty.title}” may not be waived by anybody (${packId} of ${packVersion}, ${source.place}).`,
    )
  const last = addMonths(today, waiver.atMostMonths)
  if (endsOn < today) refuseDate('A waiver cannot end before it begins. Choose a later day.')
  if (endsOn > last)
    refuseDate(`A waiver of this duty ends on ${sayDay(last)} at the latest (${packId} of ${packVersion}).`)
}

function refuseDate(words: string): never {
  throw new Refusal('invalid', words, { fields: { endsOn: words } })
}

async function refuseCopied(db: Database, { useCaseId }: Waivable, words: string): Promise<void> {
  const title = await sameDetermination(db, useCaseId, words)
  if (title === null) return
  const fault = `The same words stand in the waiver for “${title}”. A determination is written for one system: say what is so about this one.`
  throw new Refusal('invalid', fault, { fields: { determination: fault } })
}
