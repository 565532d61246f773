import type { Database } from '@pilothouse/platform/database/connect'
import type { Missing } from '@pilothouse/platform/refusal'
import type { Passage } from '@pilothouse/use-cases/gates'
import { findUseFacts } from '../../obligations/facts/use-facts.store.ts'
import { conditionStateOn } from '../../reviews/conditions/review-condition.ts'
import { conditionsOf } from '../../reviews/conditions/review-condition.store.ts'
import { GatedStage } from '../../policy-packs/policy-pack.ts'
import { askedDutiesOf } from '../../reviews/opening/asked-duty.store.ts'
import { reviewsOf } from '../../reviews/review.store.ts'
import { ClearedStage, type Envelope } from '../clearance.ts'
import { judgeApprovals } from './judge-approvals.ts'
import type { Wish } from './wish.ts'

/**
 * Everything that is missing before this use may be cleared, each with who owes it; empty when nothing is. `duties` is
 * what the gate before its stage says: an emergency passage lets duties and reviews wait.
 */
export async function missingForClearance(db: Database, wish: Wish, duties: Passage): Promise<Missing[]> {
  const { envelope } = wish
  return [
    ...missingStage(wish),
    ...(await missingDetermination(db, wish)),
    ...duties.missing,
    ...(duties.exception ? [] : await missingReviews(db, wish)),
    ...(await missedConditions(db, wish)),
    ...(envelope ? await missingApprovals(db, envelope, wish.day) : []),
    ...(envelope ? missingTime(envelope, wish) : []),
  ]
}

const tabOf = ({ useCase }: Wish, tab: string): string => `/use-cases/portfolio/${useCase.id}?tab=${tab}`

function missingStage(wish: Wish): Missing[] {
  if (ClearedStage.safeParse(wish.useCase.stage).success) return []
  const what = `A stage in which it may run: it is in “${wish.useCase.stage ?? 'not reported'}”`
  return [{ what, who: wish.useCase.ownerName, href: tabOf(wish, 'overview') }]
}

async function missingDetermination(db: Database, wish: Wish): Promise<Missing[]> {
  const determination = (await findUseFacts(db, wish.useCase.id))?.facts.determination ?? null
  if (determination !== null) return []
  const what = 'The determination whether it is high-impact'
  return [
    {
      what,
      who: 'the Chief AI Officer or a delegate',
      href: tabOf(wish, 'determination'),
      source: 'OMB M-25-21, section 4(a)',
    },
  ]
}

/** A review that only a later stage asks for may wait; one that was returned or refused holds the use back in every stage. */
async function missingReviews(db: Database, wish: Wish): Promise<Missing[]> {
  const reviews = await reviewsOf(db, wish.useCase.id)
  const asked = await askedBy(db, wish)
  const open = reviews.filter(({ state, outcome, discipline }) =>
    state === 'open' ? asked.has(discipline) : !outcome?.startsWith('approved'),
  )
  return open.map(({ id, discipline, assignedName, state }) => ({
    what: `An approving ${discipline} review${state === 'returned' ? ': it was returned to the owner' : ''}`,
    who: assignedName ?? `a reviewer for ${discipline}`,
    href: `/governance/reviews/${id}`,
  }))
}

/** The disciplines that duties ask for which stand before the stage of the use or before none. */
async function askedBy(db: Database, { useCase }: Wish): Promise<ReadonlySet<string>> {
  const stages = GatedStage.options
  const place = stages.findIndex((stage) => stage === useCase.stage)
  const duties = await askedDutiesOf(db, useCase.id)
  const now = duties.filter(({ dueBefore }) => dueBefore === null || stages.indexOf(dueBefore) <= place)
  return new Set(now.flatMap(({ reviewedBy }) => reviewedBy))
}

async function missedConditions(db: Database, wish: Wish): Promise<Missing[]> {
  const missed = (await conditionsOf(db, wish.useCase.id)).filter((one) => conditionStateOn(one, wish.day) === 'missed')
  return missed.map(({ what, ownerName, dueOn }) => ({
    what: `The condition “${what}”, due ${dueOn}`,
    who: ownerName,
    href: tabOf(wish, 'reviews'),
  }))
}

async function missingApprovals(db: Database, envelope: Envelope, day: string): Promise<Missing[]> {
  const judged = await judgeApprovals(db, envelope, day)
  return judged.flatMap(({ key, name, trouble, until }): Missing[] => {
    const lack = {
      who: 'the Chief AI Officer or an administrator',
      href: `/tools/catalogue?words=${encodeURIComponent(key)}`,
    }
    if (trouble) return [{ what: trouble, ...lack }]
    if (until === null || until >= envelope.validUntil) return []
    return [{ what: `The approval of ${name} ends on ${until}, before the clearance would`, ...lack }]
  })
}

function missingTime(envelope: Envelope, wish: Wish): Missing[] {
  const { useCase, scope, day } = wish
  const href = `/use-cases/portfolio/${useCase.id}/pilot-scope`
  const lacks: Missing[] = []
  if (envelope.validUntil < day)
    lacks.push({
      what: `A last day that is still to come: ${envelope.validUntil} is over`,
      who: 'whoever decides',
      href: null,
    })
  if (useCase.stage !== 'pilot') return lacks
  if (scope === null) return [...lacks, { what: 'The scope of the pilot', who: useCase.ownerName, href }]
  if (envelope.validFrom < scope.startsOn || envelope.validUntil > scope.endsOn)
    lacks.push({
      what: `Dates inside the pilot’s scope, which lasts from ${scope.startsOn} to ${scope.endsOn}`,
      who: useCase.ownerName,
      href,
    })
  return lacks
}
