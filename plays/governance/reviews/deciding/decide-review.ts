import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import type { Authority } from '../../authority/find-authority.ts'
import { takePart } from '../../authority/take-part.ts'
import { addEvidence } from '../../obligations/evidence/add-evidence.ts'
import { replaceConditions } from '../conditions/replace-conditions.ts'
import { setConditions } from '../conditions/set-conditions.ts'
import { askedDutiesOf } from '../opening/asked-duty.store.ts'
import { lookAtRecord } from '../opening/look-at-record.ts'
import { nameOf, type HeldReview, type Review } from '../review.ts'
import { findReview, updateReview, type Look } from '../review.store.ts'
import { insertReviewStep } from '../review-step.store.ts'
import { holdForDecision } from './hold-for-decision.ts'
import { isApproval, type ReviewDecision } from './review-decision.ts'
import { withdrawApproval } from './withdraw-approval.ts'

/** Says what the discipline thinks of the use, on the record as it was shown. An approval is evidence for its duties. */
export async function decideReview(context: Context, decision: ReviewDecision): Promise<Review> {
  return context.transaction(async (db) => {
    const { review, authority } = await holdForDecision(db, context, decision)
    const { useCaseId, discipline } = review
    const look = await lookAtRecord(db, context, useCaseId)
    refuseUnseen(review, look, decision)
    refuseMisfitConditions(decision)
    await takePart(db, context, { useCaseId, capacity: `reviewing: ${discipline}`, act: `decided ${nameOf(review)}` })
    const stepId = await writeDecision(db, context, { review, authority, look, decision })
    await replaceConditions(db, context, review)
    await setConditions(db, context, { review, stepId, drafts: decision.conditions })
    await followInEvidence(db, context, { review, stepId, decision })
    return findReview(db, review.id)
  })
}

interface Deciding {
  readonly review: HeldReview
  readonly authority: Authority
  readonly look: Look
  readonly decision: ReviewDecision
}

async function writeDecision(db: Database, context: Context, deciding: Deciding): Promise<string> {
  const { review, authority, look, decision } = deciding
  const { outcome, rationale } = decision
  const at = context.now()
  const state = outcome === 'returned' ? 'returned' : 'decided'
  await updateReview(db, review, { state, escalated: null, decided: { outcome, look } }, at)
  const packs = await packsAsking(db, review)
  const kept = { ...authority, look, packs }
  const stepId = await insertReviewStep(db, review, {
    what: outcome,
    words: rationale,
    by: context.person,
    at,
    decision: kept,
  })
  const { id: reviewId, discipline, round, useCaseId } = review
  const detail = { reviewId, discipline, round, outcome, rationale, ...authority, record: look.fingerprint, packs }
  await announce(db, context, { event: 'review decided', subject: useCaseId, detail })
  return stepId
}

/** The versions of the packs that ask for this review now: what the decision was made under. */
async function packsAsking(db: Database, { useCaseId, discipline }: Review) {
  const asking = (await askedDutiesOf(db, useCaseId)).filter(({ reviewedBy }) => reviewedBy.includes(discipline))
  const packs = asking.map(({ packId, packVersion: version }) => ({ packId, version }))
  return packs.filter(({ packId }, place) => packs.findIndex((one) => one.packId === packId) === place)
}

/** An approval counts from today; a refusal takes back what was approved before. */
async function followInEvidence(
  db: Database,
  context: Context,
  { review, stepId, decision }: { review: Review; stepId: string; decision: ReviewDecision },
): Promise<void> {
  const { useCaseId, discipline } = review
  if (decision.outcome === 'refused')
    await withdrawApproval(db, context, review, `The ${discipline} review refused it: ${decision.rationale}`)
  if (!isApproval(decision.outcome)) return
  await addEvidence(context.within(db), {
    useCaseId,
    kind: 'review',
    discipline,
    title: `${discipline.charAt(0).toUpperCase()}${discipline.slice(1)} review, ${decision.outcome} by ${context.person.name}`,
    datedOn: dayOf(context.now()),
    source: { kind: 'review', id: stepId },
  })
}

function refuseUnseen(review: HeldReview, now: Look, { fingerprint, confirmed }: ReviewDecision): void {
  if (fingerprint !== now.fingerprint) {
    throw new Refusal(
      'conflict',
      'The use changed while you were reading. Open the review again to see what changed, then decide.',
    )
  }
  if (review.fingerprint === now.fingerprint || confirmed) return
  throw new Refusal(
    'invalid',
    'The use is not as it was when this review was opened. Look at what changed and confirm that you have seen it.',
    {
      fields: { confirmed: 'Confirm that you have seen what changed.' },
    },
  )
}

function refuseMisfitConditions({ outcome, conditions }: ReviewDecision): void {
  const conditional = outcome === 'approved with conditions'
  if (conditional === conditions.length > 0) return
  const words = conditional
    ? 'Write at least one condition, or approve without conditions.'
    : `Conditions belong to an approval with conditions. Choose that, or remove them.`
  throw new Refusal('invalid', words, { fields: { conditions: words } })
}
