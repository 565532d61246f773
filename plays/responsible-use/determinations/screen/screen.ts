import { z } from 'zod'
import type { DeterminationOutcome } from '@pilothouse/governance/obligations/use-facts'
import { Instant } from '@pilothouse/platform/instant'
import type { ScreenPack } from './screen-pack.ts'

/** "Not sure" is an answer: it goes to the official as it is. */
export const ScreenAnswer = z.enum(['yes', 'no', 'not sure'])
export type ScreenAnswer = z.infer<typeof ScreenAnswer>

const why = z.string().trim().max(4000, 'Keep it under 4,000 characters.')

/** What the owner answers. A draft may leave anything open. */
export const ScreenAnswers = z.strictObject({
  principalBasis: ScreenAnswer.nullable(),
  principalBasisWhy: why,
  /** Kind of effect → answer and reason. */
  effects: z.record(z.string().max(40), z.strictObject({ answer: ScreenAnswer, why })),
  /** Letter of a presumed category → answer. */
  categories: z.record(z.string().max(1), ScreenAnswer),
  /** How people check the output. Recorded, and never a reason to exempt. */
  oversight: why,
})
export type ScreenAnswers = z.infer<typeof ScreenAnswers>

/** Nothing answered yet. */
export const emptyAnswers: ScreenAnswers = {
  principalBasis: null,
  principalBasisWhy: '',
  effects: {},
  categories: {},
  oversight: '',
}

/** Where a screen stands. */
export const ScreenStatus = z.enum(['draft', 'submitted', 'returned', 'decided'])
export type ScreenStatus = z.infer<typeof ScreenStatus>

/** The high-impact screen of one use (OMB M-25-21): answered by the owner, decided by an official. */
export const Screen = z.object({
  id: z.uuid(),
  useCaseId: z.uuid(),
  status: ScreenStatus,
  /** Version of the questions. */
  packVersion: z.iso.date(),
  answers: ScreenAnswers,
  answeredByName: z.string(),
  submittedAt: Instant.nullable(),
  /** Why it came back, when it did. */
  returnedBecause: z.string(),
  version: z.int(),
})
export type Screen = z.infer<typeof Screen>

/** Something that is missing before a screen can be handed over. */
export interface ScreenFault {
  readonly field: string
  readonly message: string
}

/** What is left to answer, in the order of the questions. */
export function faultsOf(pack: ScreenPack, answers: ScreenAnswers): readonly ScreenFault[] {
  const { principalBasis, principalBasisWhy, effects, categories } = answers
  return [
    ...(principalBasis === null ? [fault('principalBasis', 'Answer whether it is a principal basis.')] : []),
    ...(principalBasisWhy.length < 20
      ? [fault('principalBasisWhy', 'Say in a sentence what a decision rests on.')]
      : []),
    ...pack.effects.flatMap(({ key, title }) => effectFaults(key, title, effects[key])),
    ...pack.categories
      .filter(({ letter }) => categories[letter] === undefined)
      .map(({ letter, title }) => fault(`categories.${letter}`, `Answer (${letter}) ${title}.`)),
  ]
}

function effectFaults(key: string, title: string, given: ScreenAnswers['effects'][string] | undefined): ScreenFault[] {
  if (!given) return [fault(`effects.${key}`, `Answer “${title}”.`)]
  if (given.answer === 'no' || given.why.length >= 10) return []
  return [fault(`effects.${key}`, `Say in a few words how it touches “${title}”.`)]
}

const fault = (field: string, message: string): ScreenFault => ({ field, message })

/** Answers that belong to no question of the pack: somebody else's form, or a hostile one. */
export const strayAnswers = (pack: ScreenPack, answers: ScreenAnswers): readonly string[] => [
  ...Object.keys(answers.effects).filter((key) => !pack.effects.some((effect) => effect.key === key)),
  ...Object.keys(answers.categories).filter((letter) => !pack.categories.some((one) => one.letter === letter)),
]

/** Letters of the presumed categories that the owner answered with yes. */
export const presumedIn = (answers: ScreenAnswers): readonly string[] =>
  Object.entries(answers.categories)
    .filter(([, answer]) => answer === 'yes')
    .map(([letter]) => letter)
    .toSorted()

/**
 * Why an outcome contradicts the answers, or null when an official may find so (M-25-21, appendix, sections 4 to 6).
 * High-impact is always open. Nothing here looks at words, and human oversight never counts.
 */
export function contradictionOf(outcome: DeterminationOutcome, answers: ScreenAnswers): string | null {
  if (outcome === 'high-impact') return null
  const unsure = isUnsure(answers)
  if (unsure)
    return `The screen says “not sure” about ${unsure}. Return it to the owner to find out, or treat the use as high-impact.`
  const presumed = presumedIn(answers)
  if (outcome === 'presumed but not')
    return presumed.length > 0
      ? null
      : 'The screen names no presumed category, so there is no presumption to set aside.'
  if (presumed.length > 0)
    return `The screen names the presumed ${presumed.length === 1 ? 'category' : 'categories'} ${presumed.join(', ')}. Set the presumption aside in writing (“presumed but not”), or find it high-impact.`
  return meetsDefinition(answers)
    ? 'The answers meet the definition: a principal basis, with an effect of a named kind. Find it high-impact, or return the screen if an answer is wrong.'
    : null
}

function isUnsure({ principalBasis, effects, categories }: ScreenAnswers): string | null {
  if (principalBasis === 'not sure') return 'the principal basis'
  const effect = Object.values(effects).some(({ answer }) => answer === 'not sure')
  if (effect) return 'a kind of effect'
  const letters = Object.entries(categories).flatMap(([letter, answer]) => (answer === 'not sure' ? [letter] : []))
  return letters.length > 0 ? `the presumed category ${letters.toSorted().join(', ')}` : null
}

/** A principal basis, and an effect of one of the six kinds. */
export const meetsDefinition = ({ principalBasis, effects }: ScreenAnswers): boolean =>
  principalBasis === 'yes' && Object.values(effects).some(({ answer }) => answer === 'yes')
