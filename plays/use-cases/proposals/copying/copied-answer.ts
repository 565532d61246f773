import { z } from 'zod'
import { SimilarKind } from '../../reference/similar-use.ts'
import { faultsOf, textOf, type Answers, type Fault } from '../questionnaire/answers.ts'
import { questionnaireOf, questionsOf } from '../questionnaire/questionnaire.ts'

/** An answer that was taken from a similar use. Once its words are changed they are the writer's own. */
export const CopiedAnswer = z.object({
  question: z.string(),
  /** The words as they were taken. */
  text: z.string(),
  from: z.object({ id: z.uuid(), kind: SimilarKind, title: z.string(), agency: z.string() }),
  /** A writer has said that it is true of this pilot too. */
  confirmed: z.boolean(),
})
export type CopiedAnswer = z.infer<typeof CopiedAnswer>

/** A proposal as far as it is written. */
export interface WrittenProposal {
  readonly id: string
  /** Version of the questionnaire. */
  readonly questionnaire: string
  readonly answers: Answers
  readonly copied: readonly CopiedAnswer[]
}

/** The copied answers whose words still stand as they were taken. */
export const standingCopies = (copied: readonly CopiedAnswer[], answers: Answers): readonly CopiedAnswer[] =>
  copied.filter(({ question, text }) => textOf(answers[question]).trim() === text)

/** The copied answers that nobody has changed or confirmed. */
export const unconfirmedCopies = (copied: readonly CopiedAnswer[], answers: Answers): readonly CopiedAnswer[] =>
  standingCopies(copied, answers).filter(({ confirmed }) => !confirmed)

/** What stands between a proposal and its submission: gaps, and answers of others that nobody has confirmed. */
export function whatIsLeft(proposal: Omit<WrittenProposal, 'id'>): readonly Fault[] {
  const questionnaire = questionnaireOf(proposal.questionnaire)
  const faults = new Map(faultsOf(questionnaire, proposal.answers).map((fault) => [fault.question, fault]))
  for (const { question, from } of unconfirmedCopies(proposal.copied, proposal.answers)) {
    const message = `These are still the words of “${from.title}”. Change them, or confirm that they are true of this pilot.`
    faults.set(question, { question, message })
  }
  return questionsOf(questionnaire).flatMap(({ id }) => faults.get(id) ?? [])
}
