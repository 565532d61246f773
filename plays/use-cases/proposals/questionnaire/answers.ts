import { z } from 'zod'
import { questionsOf, type Question, type Questionnaire, type QuestionType } from './questionnaire.ts'

const Words = z.string().max(10_000, 'Keep an answer under 10,000 characters.')

/** A text, a list of texts, or rows of texts. */
export const Answer = z.union([Words, z.array(Words).max(100), z.array(z.array(Words).max(10)).max(100)])
export type Answer = z.infer<typeof Answer>

/** Question → answer. What is not there was not answered. */
export const Answers = z.record(z.string(), Answer)
export type Answers = z.infer<typeof Answers>

/** Something that is missing or does not fit, and what to do about it. */
export interface Fault {
  readonly question: string
  readonly message: string
}

const Id = z.uuid()
const Rows = z.array(z.array(z.string()))

/** What an answer of each type must look like before it is kept, even in a draft. */
const shapes: Record<QuestionType, (question: Question) => z.ZodType> = {
  line: () => z.string().max(500),
  text: () => z.string(),
  date: () => z.string().max(20),
  number: () => z.string().max(20),
  'one-of': ({ options = [] }) => z.enum(['', ...options]),
  'some-of': ({ options = [] }) => z.array(z.enum(options)),
  rows: ({ columns = [] }) => Rows.refine((rows) => rows.every((row) => row.length === columns.length)),
  people: () => z.array(Id),
  priorities: () => z.array(Id),
  organisation: () => z.union([z.literal(''), Id]),
}

/** Answers that do not belong to the questionnaire at all: a page never sends them. */
export function misfits(questionnaire: Questionnaire, answers: Answers): readonly Fault[] {
  const questions = new Map(questionsOf(questionnaire).map((question) => [question.id, question]))
  return Object.entries(answers).flatMap(([id, answer]) => {
    const question = questions.get(id)
    if (!question) return [{ question: id, message: 'This is not a question of this questionnaire.' }]
    return shapes[question.type](question).safeParse(answer).success
      ? []
      : [{ question: id, message: 'This answer does not fit the question.' }]
  })
}

/** What stands between a draft and its submission, in the order of the questions. */
export function faultsOf(questionnaire: Questionnaire, answers: Answers): readonly Fault[] {
  return questionsOf(questionnaire).flatMap((question) => {
    const message = faultOf(question, answers)
    return message ? [{ question: question.id, message }] : []
  })
}

function faultOf(question: Question, answers: Answers): string | null {
  const answer = answers[question.id]
  if (isBlank(answer)) return question.required ? `Answer “${question.label}”.` : null
  if (question.type === 'number')
    return /^[1-9]\d{0,5}$/.test(textOf(answer)) ? null : 'Write a whole number, such as 12.'
  if (question.type === 'date') return dateFault(textOf(answer), textOf(answers[question.notBefore ?? '']))
  if (question.type === 'rows')
    return Rows.parse(answer).every((row) => row.every((cell) => cell.trim() !== ''))
      ? null
      : 'Fill every cell of each line, or remove the line.'
  return null
}

function dateFault(date: string, notBefore: string): string | null {
  if (!z.iso.date().safeParse(date).success) return 'Write the date as year-month-day, such as 2027-01-31.'
  return notBefore && date < notBefore ? 'This day comes before the first day.' : null
}

/** Whether nothing was answered: no text, or an empty list. */
export const isBlank = (answer: Answer | undefined): boolean =>
  answer === undefined || answer.length === 0 || (typeof answer === 'string' && answer.trim() === '')

/** A text answer; empty when there is none. */
export const textOf = (answer: Answer | undefined): string => (typeof answer === 'string' ? answer : '')

/** A list answer; empty when there is none. */
export const listAnswer = (answer: Answer | undefined): readonly string[] =>
  Array.isArray(answer) ? answer.filter((item) => typeof item === 'string') : []

/** Rows of texts; none when there are none. */
export const rowsAnswer = (answer: Answer | undefined): readonly (readonly string[])[] => {
  const rows = Rows.safeParse(answer)
  return rows.success ? rows.data : []
}
