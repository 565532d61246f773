import type { DeterminationOutcome } from '@pilothouse/governance/obligations/use-facts'
import type { StatusShape } from '@pilothouse/platform/ui/Status'

/** An outcome as a reader meets it. */
export const outcomeWords: Record<DeterminationOutcome, string> = {
  'high-impact': 'High-impact',
  'presumed but not': 'Presumed high-impact, found not to be',
  'not high-impact': 'Not high-impact',
}

/** What follows from an outcome. */
export const outcomeMeaning: Record<DeterminationOutcome, string> = {
  'high-impact': 'The minimum practices are owed before it is deployed.',
  'presumed but not':
    'It stands in a presumed category. The reasons go to the Chief AI Officer and into the inventory.',
  'not high-impact': 'It is in no presumed category and does not meet the definition.',
}

/** Its shape beside the words. */
export const outcomeShape: Record<DeterminationOutcome, StatusShape> = {
  'high-impact': 'solid',
  'presumed but not': 'half',
  'not high-impact': 'hollow',
}
