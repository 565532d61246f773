import { z } from 'zod'
import { Stage } from '@pilothouse/use-cases/portfolio/stage'

/** What may differ between two versions of a duty. `certainty`: now it is known to apply, or it no longer is. */
export const Difference = z.object({
  what: z.enum(['text', 'due', 'evidence', 'reviewers', 'owed by', 'renewal', 'waiver', 'certainty']),
  before: z.string(),
  after: z.string(),
})
export type Difference = z.infer<typeof Difference>

/** What becomes of one duty. */
export const DutyChangeKind = z.enum(['gained', 'lost', 'changed'])
export type DutyChangeKind = z.infer<typeof DutyChangeKind>

/** One duty that a use would gain, lose, or owe otherwise. */
export const DutyChange = z.object({
  kind: DutyChangeKind,
  packId: z.string(),
  key: z.string(),
  title: z.string(),
  /** Facts that nobody stated, so that nobody can tell whether it applies. */
  missing: z.array(z.string()),
  differences: z.array(Difference),
})
export type DutyChange = z.infer<typeof DutyChange>

/** What would change for one use. */
export const UseChange = z.object({
  useCaseId: z.uuid(),
  title: z.string(),
  stage: Stage.nullable(),
  changes: z.array(DutyChange),
})
export type UseChange = z.infer<typeof UseChange>

/** One duty with how many uses would gain it, lose it or owe it otherwise. */
export const DutyTotal = DutyChange.omit({ missing: true }).extend({
  uses: z.int(),
  /** Of these, how many for which nobody can tell whether it applies. */
  unknown: z.int(),
})
export type DutyTotal = z.infer<typeof DutyTotal>

/** The same changes, duty by duty, the most frequent first. */
export function totalsOf(uses: readonly UseChange[]): DutyTotal[] {
  const totals = new Map<string, DutyTotal>()
  for (const { missing, ...change } of uses.flatMap(({ changes }) => changes)) {
    const name = JSON.stringify(change)
    const total = totals.get(name) ?? { ...change, uses: 0, unknown: 0 }
    totals.set(name, { ...total, uses: total.uses + 1, unknown: total.unknown + (missing.length > 0 ? 1 : 0) })
  }
  return [...totals.values()].sort((a, b) => b.uses - a.uses || a.title.localeCompare(b.title))
}
