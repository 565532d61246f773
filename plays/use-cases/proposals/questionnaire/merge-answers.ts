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

const same = (one: Answer | undefined, other: Answer | undefined): boolean =>
  JSON.stringify(one ?? '') === JSON.stringify(other ?? '')
