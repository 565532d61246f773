import { z } from 'zod'
import pack from '@pilothouse/packs/tools/data-readiness.json' with { type: 'json' }

/** What an answer means for the result. */
export const Effect = z.enum(['ready', 'work', 'stop'])
export type Effect = z.infer<typeof Effect>

const ReadinessForm = z.object({
  version: z.string(),
  title: z.string(),
  standing: z.string(),
  rules: z.array(z.string()),
  questions: z.array(
    z.object({
      id: z.string(),
      part: z.string(),
      question: z.string(),
      answers: z.array(z.object({ id: z.string(), label: z.string(), effect: Effect })).min(2),
    }),
  ),
})

/** The questions about a data source, and the rules that the answers are judged by. */
export const readinessForm = ReadinessForm.parse(pack)

/** What somebody found. */
export const ReadinessAnswer = z.object({ answer: z.string(), note: z.string().trim().max(2000) })

/** Question → answer. A question that is left out is open. */
export const ReadinessAnswers = z
  .record(z.string(), ReadinessAnswer)
  .refine((answers) => Object.entries(answers).every(([id, { answer }]) => effectOf(id, answer) !== undefined), {
    message: 'Choose answers from the list.',
  })
export type ReadinessAnswers = z.infer<typeof ReadinessAnswers>

/** The result of a check. */
export const Readiness = z.enum(['ready', 'ready with work', 'not ready'])
export type Readiness = z.infer<typeof Readiness>

const effectOf = (question: string, answer: string): Effect | undefined =>
  readinessForm.questions.find(({ id }) => id === question)?.answers.find(({ id }) => id === answer)?.effect

/** A result, and the questions it comes from. */
export interface ReadinessFinding {
  readonly result: Readiness
  readonly stops: readonly string[]
  readonly work: readonly string[]
  readonly open: readonly string[]
}

/** Judges answers by the form's rules: a stop makes it not ready; work to do or an open question, ready with work. */
export function judgeReadiness(answers: Readonly<Record<string, { readonly answer: string }>>): ReadinessFinding {
  const withEffect = (effect: Effect | undefined): readonly string[] =>
    readinessForm.questions.filter(({ id }) => effectOf(id, answers[id]?.answer ?? '') === effect).map(({ id }) => id)
  const [stops, work, open] = [withEffect('stop'), withEffect('work'), withEffect(undefined)]
  const result = stops.length > 0 ? 'not ready' : work.length + open.length > 0 ? 'ready with work' : 'ready'
  return { result, stops, work, open }
}
