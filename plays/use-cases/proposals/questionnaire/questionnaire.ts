import { z } from 'zod'
import proposal202611 from '@pilothouse/packs/questionnaires/pilot-proposal-2026-11.json' with { type: 'json' }

/** How a question is answered. `people`, `priorities` and `organisation` hold ids. */
export const QuestionType = z.enum([
  'line',
  'text',
  'date',
  'number',
  'one-of',
  'some-of',
  'rows',
  'people',
  'priorities',
  'organisation',
])
export type QuestionType = z.infer<typeof QuestionType>

/** One question, with where it comes from. */
export const Question = z.object({
  id: z.string(),
  label: z.string(),
  type: QuestionType,
  required: z.boolean(),
  help: z.string(),
  example: z.string().optional(),
  source: z.string(),
  options: z.array(z.string()).optional(),
  /** Of `rows`: the columns. */
  columns: z.array(z.string()).optional(),
  /** Of a date: the question whose date it must not come before. */
  notBefore: z.string().optional(),
  /** OMB's column that an approved answer fills. */
  cell: z.string().optional(),
})
export type Question = z.infer<typeof Question>

/** The questions of one screen, and why they are asked. */
export const QuestionGroup = z.object({
  id: z.string(),
  title: z.string(),
  why: z.string(),
  questions: z.array(Question),
})
export type QuestionGroup = z.infer<typeof QuestionGroup>

/** A version of the questionnaire. An answer keeps the version that it was given under. */
export const Questionnaire = z.object({
  pack: z.string(),
  version: z.string(),
  date: z.iso.date(),
  title: z.string(),
  /** What it is, and what it is not. */
  standing: z.string(),
  groups: z.array(QuestionGroup),
})
export type Questionnaire = z.infer<typeof Questionnaire>

/** Every version that was ever asked, the latest first. */
const versions: readonly Questionnaire[] = [proposal202611].map((pack) => Questionnaire.parse(pack))

/** The version under which new proposals are drafted. */
export const latestVersion = '2026-11'

/** The questionnaire of that version. */
export function questionnaireOf(version: string): Questionnaire {
  const found = versions.find((one) => one.version === version)
  if (!found) throw new Error(`There is no questionnaire of the version ${version}`)
  return found
}

/** All questions, in the order in which they are asked. */
export const questionsOf = (questionnaire: Questionnaire): readonly Question[] =>
  questionnaire.groups.flatMap(({ questions }) => questions)
