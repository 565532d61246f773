import type { Role } from '@pilothouse/platform/identity/person'
import { ColumnName } from '@pilothouse/use-cases/inventory/inventory-column'
import { Stage } from '@pilothouse/use-cases/portfolio/stage'
import { UseFacts } from '../../obligations/facts/use-facts.ts'
import { evaluate } from '../evaluate-rule.ts'
import type { GatedStage, PackObligation, PolicyPack } from '../policy-pack.ts'
import type { Fault, Path } from './pack-fault.ts'

/** The roles that may waive a duty at all. A waiver is the chief AI officer's own, and nobody's to hand on. */
const mayWaive: readonly Role[] = ['chief AI officer']

/** What one obligation gets wrong, by itself or against the rest of its pack. */
export const obligationFaults = (obligation: PackObligation, pack: PolicyPack, path: Path): Fault[] =>
  checks.flatMap((check) => check(obligation, pack)).map((fault) => ({ ...fault, path: [...path, ...fault.path] }))

type Check = (obligation: PackObligation, pack: PolicyPack) => Fault[]

const when = (wrong: boolean, path: Path, because: string): Fault[] => (wrong ? [{ path, because }] : [])

const checks: readonly Check[] = [
  ({ practice }, { practices }) =>
    when(
      !practices.some(({ id }) => id === practice),
      ['practice'],
      `There is no practice “${practice}” in this pack. Use one of: ${practices.map(({ id }) => id).join(', ')}.`,
    ),
  ({ answers }) =>
    when(
      answers !== undefined && !ColumnName.safeParse(answers).success,
      ['answers'],
      `OMB's inventory has no column “${answers ?? ''}”.`,
    ),
  ({ waiver }) =>
    when(
      waiver !== null && !mayWaive.includes(waiver.by),
      ['waiver', 'by'],
      `Only the ${mayWaive.join(', ')} may waive a duty. Name that role, or give null.`,
    ),
  ({ reviewedBy, satisfiedBy }) =>
    when(
      reviewedBy.length > 0 && !satisfiedBy.includes('review'),
      ['satisfiedBy'],
      'Disciplines review this duty, so “review” must be among what satisfies it.',
    ),
  ({ dueBefore, dueWithinDays }) =>
    when(dueBefore !== null && dueWithinDays !== null, ['dueWithinDays'], 'Say a stage or a number of days, not both.'),
  (obligation) =>
    when(
      neverInTime(obligation),
      ['dueBefore'],
      `By its rule this duty begins only in “${obligation.dueBefore ?? ''}” or later, so it would never be due before it.`,
    ),
  ({ renewal, dueWithinDays }) =>
    when(
      renewal.everyMonths !== null && dueWithinDays !== null && renewal.everyMonths * 31 < dueWithinDays,
      ['renewal', 'everyMonths'],
      'It would have to be renewed before it is due for the first time.',
    ),
  ({ reviewedBy }) => repeats(reviewedBy, ['reviewedBy']),
  ({ satisfiedBy }) => repeats(satisfiedBy, ['satisfiedBy']),
  ({ renewal }) => repeats(renewal.onChangeOf, ['renewal', 'onChangeOf']),
]

function repeats(values: readonly string[], path: Path): Fault[] {
  const at = values.findIndex((value, here) => values.indexOf(value) !== here)
  return when(at >= 0, [...path, at], `“${values[at] ?? ''}” stands twice in this list.`)
}

/** A gate looks at the use while it is still in an earlier stage: a rule that says "no" there is never asked. */
function neverInTime({ appliesWhen, dueBefore }: PackObligation): boolean {
  if (dueBefore === null) return false
  const uses = stagesBefore(dueBefore).flatMap((stage) => [unstated(stage, false), unstated(stage, true)])
  return uses.every((use) => evaluate(appliesWhen, use) === false)
}

const stagesBefore = (stage: GatedStage): readonly Stage[] => Stage.options.slice(0, Stage.options.indexOf(stage))

const unstated = (stage: Stage, pilotExempt: boolean): UseFacts =>
  UseFacts.parse({
    ...Object.fromEntries(Object.keys(UseFacts.shape).map((name) => [name, null])),
    stage,
    pilotExempt,
  })
