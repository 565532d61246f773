import { addDays } from '@pilothouse/platform/day'
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
import { together, type Outlook } from './outlook.ts'
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

/** `words` are said before the day and once it has come. */
const runsOut = (
  lapse: Pick<Lapse, 'kind' | 'subject' | 'on'>,
  words: { readonly ahead: string; readonly because: string },
): Outlook => ({ causes: [], open: [], lapses: [{ ...lapse, because: `${words.because}.`, ahead: `${words.ahead}.` }] })

function aheadOfApproval({ key, name, trouble, until }: JudgedApproval): Outlook {
  if (trouble) return held('tool approval', key, trouble)
  if (until === null) return nothing
  const [ahead, because] = [`The approval of ${name} runs out`, `The approval of ${name} ran out`]
  return runsOut({ kind: 'tool approval', subject: key, on: addDays(until, 1) }, { ahead, because })
}

/** A duty that opened since holds nothing back before it is overdue; one that was met and no longer is does so at once. */
function aheadOfDuty(duty: Obligation, day: string): Outlook {
  const { id, title, state, staleOn } = duty
  if (state === 'stale') return held('obligation', id, `The duty “${title}” was met but no longer is`)
  if (!isSettled(state)) return aheadOfOpenDuty(duty, day)
  if (staleOn === null || state === 'not applicable') return nothing
  const words = { ahead: `What meets the duty “${title}” runs out`, because: `What met the duty “${title}” ran out` }
  return runsOut({ kind: 'obligation', subject: id, on: staleOn }, words)
}

function aheadOfOpenDuty({ id, title, dueOn }: Obligation, day: string): Outlook {
  const open = [{ kind: 'obligation' as const, subject: id }]
  const because = `The duty “${title}” is overdue`
  if (dueOn === null) return { ...nothing, open }
  if (dueOn < day) return held('obligation', id, because)
  const lapse = { kind: 'obligation', subject: id, on: addDays(dueOn, 1) } as const
  return { ...runsOut(lapse, { ahead: `The duty “${title}” must be met by ${dueOn}`, because }), open }
}

function aheadOfCondition(condition: ReviewCondition, day: string): Outlook {
  const { id, discipline, dueOn } = condition
  const state = conditionStateOn(condition, day)
  const what = condition.what.replace(/\.$/, '')
  const because = `A condition of the ${discipline} review was missed: ${what}`
  if (state === 'missed') return held('condition', id, because)
  if (state !== 'owed') return nothing
  const ahead = `A condition of the ${discipline} review must be met by ${dueOn}: ${what}`
  return runsOut({ kind: 'condition', subject: id, on: addDays(dueOn, 1) }, { ahead, because })
}

function aheadOfScope(scope: PilotScope | null, day: string): Outlook {
  if (scope === null) return held('pilot scope', 'pilot scope', 'The pilot has no scope')
  const because = `The pilot’s scope ended on ${scope.endsOn}`
  if (scope.endsOn < day) return held('pilot scope', 'pilot scope', because)
  const lapse = { kind: 'pilot scope', subject: 'pilot scope', on: addDays(scope.endsOn, 1) } as const
  return runsOut(lapse, { ahead: 'The pilot’s scope ends', because })
}

function aheadOfStage(cleared: Clearance['stage'], stage: Stage | null): Outlook {
  if (stage === cleared) return nothing
  return held('stage', 'stage', `It was cleared for the stage “${cleared}” and is now in “${stage ?? 'not reported'}”`)
}
