import { z } from 'zod'
import { selectionsOf, type ColumnName } from '../inventory/inventory-column.ts'

/** A use of AI that another agency has reported, as it reported it. */
export const ReferenceUseCase = z.object({
  id: z.uuid(),
  inventoryTitle: z.string(),
  source: z.string(),
  reportedAgency: z.string(),
  title: z.string(),
  /** OMB short name → full valid selection or text. */
  cells: z.record(z.string(), z.string()),
})
export type ReferenceUseCase = z.infer<typeof ReferenceUseCase>

/** The short words for a reported answer (`Pilot` for OMB's whole sentence); the answer itself where there are none. */
export function shortAnswer(column: ColumnName, answer: string): string {
  return selectionsOf(column).find(({ value }) => value === answer)?.code ?? answer
}

const practices: readonly { readonly column: ColumnName; readonly label: string }[] = [
  { column: 'hi_testing_conducted', label: 'tested before use' },
  { column: 'hi_assessment_completed', label: 'impact assessed' },
  { column: 'hi_independent_review', label: 'reviewed independently' },
  { column: 'hi_ongoing_monitoring', label: 'monitored' },
  { column: 'hi_training_established', label: 'operators trained' },
  { column: 'hi_failsafe_presence', label: 'fail-safe' },
  { column: 'hi_appeal_process', label: 'appeal process' },
]

/** The minimum practices that its agency reports as done; nothing is concluded from a blank. */
export function mitigationsOf(cells: Readonly<Record<string, string>>): readonly string[] {
  return practices
    .filter(({ column }) => /^a?\)?\s*yes\b|^[abc]\) yes/i.test(cells[column] ?? ''))
    .map(({ label }) => label)
}

/** What is searched when somebody asks who has done this before. */
export function searchableText(cells: Readonly<Record<string, string>>): string {
  return ['problem_solved', 'benefits', 'system_outputs']
    .map((column) => cells[column]?.trim() ?? '')
    .filter(Boolean)
    .join('\n\n')
}
