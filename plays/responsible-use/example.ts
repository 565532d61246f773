import { screenPackOf, latestScreenVersion } from './determinations/screen/screen-pack.ts'
import type { ScreenAnswers } from './determinations/screen/screen.ts'

const pack = screenPackOf(latestScreenVersion)

/** A complete screen of a use that sorts reports: nothing presumed, no principal basis. For tests and the demonstration. */
export const exampleScreen = (answers: Partial<ScreenAnswers> = {}): ScreenAnswers => ({
  principalBasis: 'no',
  principalBasisWhy: 'A dispatcher reads every report and picks the crew; the suggestion only orders the list.',
  effects: Object.fromEntries(pack.effects.map(({ key }) => [key, { answer: 'no' as const, why: '' }])),
  categories: Object.fromEntries(pack.categories.map(({ letter }) => [letter, 'no' as const])),
  oversight: 'A dispatcher accepts or changes each suggestion.',
  ...answers,
})
