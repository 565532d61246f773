import { shortAnswer } from '../../reference/reference-use-case.ts'
import type { StartingPoint } from '../../reference/starting-point.ts'
import { inventoryColumns } from '../../inventory/inventory-column.ts'
import { isBlank, misfits } from '../questionnaire/answers.ts'
import { questionnaireOf, questionsOf, type Question } from '../questionnaire/questionnaire.ts'
import { unconfirmedCopies, type CopiedAnswer, type WrittenProposal } from './copied-answer.ts'

/** The part of a proposal that starting from a similar use changes. */
export type CopyingDraft = Omit<WrittenProposal, 'id'>

/** Fills what is still blank with what the similar use says. What somebody has written stays. */
export function copyAnswers<Draft extends CopyingDraft>(draft: Draft, source: StartingPoint): Draft {
  const { id, kind, title, agency } = source
  const questionnaire = questionnaireOf(draft.questionnaire)
  const taken = questionsOf(questionnaire).flatMap((question): CopiedAnswer[] => {
    const text = textFor(question, source)
    const fits = misfits(questionnaire, { [question.id]: text }).length === 0
    if (text === '' || !fits || !isBlank(draft.answers[question.id])) return []
    return [{ question: question.id, text, from: { id, kind, title, agency }, confirmed: false }]
  })
  const filled = Object.fromEntries(taken.map(({ question, text }) => [question, text]))
  const others = draft.copied.filter(({ question }) => filled[question] === undefined)
  return { ...draft, answers: { ...draft.answers, ...filled }, copied: [...others, ...taken] }
}

/** Takes out again what was copied from that use and nobody has changed or confirmed. */
export function takeBackAnswers<Draft extends CopyingDraft>(draft: Draft, similarId: string): Draft {
  const back = unconfirmedCopies(draft.copied, draft.answers).filter(({ from }) => from.id === similarId)
  const questions = new Set(back.map(({ question }) => question))
  const answers = Object.fromEntries(Object.entries(draft.answers).filter(([question]) => !questions.has(question)))
  return { ...draft, answers, copied: draft.copied.filter((copy) => !back.includes(copy)) }
}

/** OMB's columns that answer a question without being filled by it. */
const askedElsewhere: Readonly<Record<string, string>> = { harm: 'hi_potential_impacts' }

function textFor({ id, type, cell }: Question, { title, summary, cells }: StartingPoint): string {
  if (id === 'contact') return ''
  if (id === 'title') return title.replaceAll(/\s+/g, ' ').trim()
  if (id === 'use') return summary.trim()
  const column = inventoryColumns.find(({ name }) => name === (cell ?? askedElsewhere[id]))
  const text = column ? (cells[column.name] ?? '').trim() : ''
  return column && type === 'one-of' ? shortAnswer(column.name, text) : text
}
