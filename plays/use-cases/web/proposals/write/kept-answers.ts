import { keptDraft, useKeptDraft } from '@pilothouse/platform/ui/kept-draft'
import { usePerson } from '@pilothouse/platform/ui/session'
import { useState } from 'react'
import type { PilotProposal } from '../../../proposals/pilot-proposal.ts'
import { Answers } from '../../../proposals/questionnaire/answers.ts'
import { differingQuestions } from '../../../proposals/questionnaire/merge-answers.ts'

/** Under which name the browser keeps what was typed and not saved. */
export const draftName = (proposalId: string): string => `pilot proposal ${proposalId}`

/** Text that this browser kept and the server never got. */
export interface KeptAnswers {
  /** The questions where the two differ. */
  readonly questions: readonly string[]
  readonly answers: Answers
}

/** What the writer starts from: the server's answers, or first a choice between those and what the browser kept. */
export function useStart(proposal: PilotProposal): {
  readonly kept: KeptAnswers | null
  readonly start: Answers
  readonly choose: (chosen: Answers) => void
} {
  const person = usePerson()
  const found = useKeptDraft(draftName(proposal.id), Answers)
  const [kept, setKept] = useState(() => found && unlike(found, proposal.answers))
  const [start, setStart] = useState(proposal.answers)
  const choose = (chosen: Answers): void => {
    const answers = { ...proposal.answers, ...chosen }
    if (differingQuestions(answers, proposal.answers).length === 0) keptDraft(person.id, draftName(proposal.id)).clear()
    setStart(answers)
    setKept(null)
  }
  return { kept, start, choose }
}

function unlike(answers: Answers, saved: Answers): KeptAnswers | null {
  const questions = differingQuestions(answers, saved)
  return questions.length === 0 ? null : { questions, answers }
}
