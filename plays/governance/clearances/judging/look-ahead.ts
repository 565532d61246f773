import type { Database } from '@pilothouse/platform/database/connect'
import type { PilotScope } from '@pilothouse/use-cases/portfolio/pilot-scope'
import type { Stage } from '@pilothouse/use-cases/portfolio/stage'
import { findOpenPassage } from '../../obligations/gates/emergency-passage.store.ts'
import { dutiesUpTo } from './duties-up-to.ts'
import { isSettled, type Obligation } from '../../obligations/obligation.ts'
import { conditionStateOn, type ReviewCondition } from '../../reviews/conditions/review-condition.ts'
import { conditionsOf } from '../../reviews/conditions/review-condition.store.ts'
import type { Clearance, Lapse } from '../clearance.ts'
import { judgeApprovals, type JudgedApproval } from './judge-approvals.ts'
import { dayAfter, together, type Outlook } from './outlook.ts'
import type { Wish } from './wish.ts'

/** What stands in the way of a clearance on `day` as the record is now, and on which days something runs out. */
export async function lookAhead(
  db: Database,
  clearance: Pick<Clearance, 'stage' | 'envelope'>,
  { useCase, scope, day }: Omit<Wish, 'envelope'>,
): Promise<Outlook> {
  const { stage, envelope } = clearance
  const passage = await findOpenPassage(db, useCase.id, new Date(`${day}T00:00:00Z`))
  const duties = passage?.toStage === stage ? [] : await dutiesUpTo(db, useCase.id, stage, day)
  return together([
    ...(await judgeApprovals(db, envelope, day)).map(aheadOfApproval),
    ...duties.map((duty) => aheadOfDuty(duty, day)),
    ...(await conditionsOf(db, useCase.id)).map((condition) => aheadOfCondition(condition, day)),
    stage === 'pilot' ? aheadOfScope(scope, day) : nothing,
    aheadOfStage(stage, useCase.stage),
  ])
}

const nothing: Outlook = { causes: [], open: [], lapses: [] }

const held = (kind: Lapse['kind'], subject: string, because: string): Outlook => ({
  causes: [{ kind, subject, because: `${because}.` }],
  open: [],
  lapses: [],
})

const runsOut = (kind: Lapse['kind'], subject: string, because: string, on: string): Outlook => ({
  causes: [],
  open: [],
  lapses: [{ kind, subject, because: `${because}.`, on }],
})

function aheadOfApproval({ key, name, trouble, until }: JudgedApproval): Outlook {
  if (trouble) return held('tool approval', key, trouble)
  return until === null ? nothing : runsOut('tool approval', key, `The approval of ${name} ran out`, dayAfter(until))
}

/** A duty that opened since holds nothing back before it is overdue; one that was met and no longer is does so at once. */
function aheadOfDuty({ id, title, state, dueOn, staleOn }: Obligation, day: string): Outlook {
  if (state === 'stale') return held('obligation', id, `The duty “${title}” was met but no longer is`)
  if (!isSettled(state)) {
    const words = `The duty “${title}” is overdue`
    const open = [{ kind: 'obligation' as const, subject: id }]
    if (dueOn === null) return { ...nothing, open }
    return dueOn < day ? held('obligation', id, words) : { ...runsOut('obligation', id, words, dayAfter(dueOn)), open }
  }
  return staleOn === null || state === 'not applicable'
    ? nothing
    : runsOut('obligation', id, `What met the duty “${title}” ran out`, staleOn)
}

function aheadOfCondition(condition: ReviewCondition, day: string): Outlook {
  const { id, what, dueOn } = condition
  const state = conditionStateOn(condition, day)
  const words = `A condition of the ${condition.discipline} review was missed: ${what.replace(/\.$/, '')}`
  if (state === 'missed') return held('condition', id, words)
  return state === 'owed' ? runsOut('condition', id, words, dayAfter(dueOn)) : nothing
}

function aheadOfScope(scope: PilotScope | null, day: string): Outlook {
  if (scope === null) return held('pilot scope', 'pilot scope', 'The pilot has no scope')
  const words = `The pilot’s scope ended on ${scope.endsOn}`
  return scope.endsOn < day
    ? held('pilot scope', 'pilot scope', words)
    : runsOut('pilot scope', 'pilot scope', words, dayAfter(scope.endsOn))
}

function aheadOfStage(cleared: Clearance['stage'], stage: Stage | null): Outlook {
  if (stage === cleared) return nothing
  return held('stage', 'stage', `It was cleared for the stage “${cleared}” and is now in “${stage ?? 'not reported'}”`)
}
