import type { Answer, Answers } from './answers.ts'

/** What two people made of the same draft. */
export interface Merged {
  /** Both people's answers, without those that clash: there, `theirs` stands. */
  readonly answers: Answers
  /** Questions that both changed, each in another way. A person chooses. */
  readonly clashes: readonly string[]
}

/** Brings my unsaved answers together with what somebody else saved meanwhile; `base` is what both started from. */
export function mergeAnswers(base: Answers, mine: Answers, theirs: Answers): Merged {
  const questions = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])]
  const clashes = questions.filter(
    (id) => !same(mine[id], base[id]) && !same(theirs[id], base[id]) && !same(mine[id], theirs[id]),
  )
  const keepMine = questions.filter((id) => !same(mine[id], base[id]) && !clashes.includes(id))
  const kept = Object.fromEntries(keepMine.flatMap((id) => (mine[id] === undefined ? [] : [[id, mine[id]]])))
  return { answers: { ...theirs, ...kept }, clashes }
}

/** The questions that are answered otherwise in the two; an empty answer is as good as none. */
export const differingQuestions = (one: Answers, other: Answers): readonly string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((id) => !same(one[id], other[id]))

const same = (one: Answer | undefined, other: Answer | undefined): boolean =>
  JSON.stringify(filled(one)) === JSON.stringify(filled(other))

const filled = (answer: Answer | undefined): Answer => (answer === undefined || answer.length === 0 ? '' : answer)
