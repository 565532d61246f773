import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { findActingPerson } from '@pilothouse/platform/identity/person-store'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { mayBeDelegate } from '../../authority/delegation.ts'
import type { Review } from '../review.ts'
import type { ConditionDraft } from './review-condition.ts'
import { insertCondition } from './review-condition.store.ts'

interface Setting {
  readonly review: Review
  /** The decision that sets them. */
  readonly stepId: string
  readonly drafts: readonly ConditionDraft[]
}

/** Writes down what must be done although a review was approved. Whoever sets a condition cannot owe it. */
export async function setConditions(
  db: Database,
  context: Context,
  { review, stepId, drafts }: Setting,
): Promise<void> {
  for (const [place, draft] of drafts.entries()) {
    const ownerName = await namedOwner(db, context, draft, place)
    const id = await insertCondition(db, review, { ...draft, stepId, ownerName, at: context.now() })
    const { what, ownerId, dueOn } = draft
    const detail = { conditionId: id, reviewId: review.id, because: what, owner: ownerId, dueOn }
    await announce(db, context, { event: 'condition set', subject: review.useCaseId, detail })
  }
}

async function namedOwner(db: Database, context: Context, draft: ConditionDraft, place: number): Promise<string> {
  const misfit = (field: keyof ConditionDraft, words: string) =>
    new Refusal('invalid', words, { fields: { [`conditions.${place}.${field}`]: words } })
  if (draft.dueOn < dayOf(context.now())) throw misfit('dueOn', 'The last day of a condition cannot lie in the past.')
  if (draft.ownerId === context.person.id)
    throw misfit('ownerId', 'You judge whether it is met, so somebody else must owe it.')
  const owner = await findActingPerson(db, draft.ownerId, context.now())
  if (!owner || !mayBeDelegate(owner)) throw misfit('ownerId', 'Choose a person of your agency who can act.')
  return owner.name
}
