import { useEffect, useRef, useState } from 'react'
import type { PilotProposal } from '../../../proposals/pilot-proposal.ts'
import type { Answer, Answers } from '../../../proposals/questionnaire/answers.ts'
import { mergeAnswers } from '../../../proposals/questionnaire/merge-answers.ts'

/** Answers that somebody else changed while this person changed them too. */
export interface Clash {
  readonly savedByName: string
  readonly questions: readonly string[]
  readonly theirs: Answers
}

/** The answers on the screen over those that the server holds, brought together whenever the server's change. */
export function useHeldAnswers(proposal: PilotProposal, start: Answers) {
  const [answers, setAnswers] = useState(start)
  const [{ declared, copied }, setSaid] = useState(proposal)
  const [clash, setClash] = useState<Clash | null>(null)
  const base = useRef({ version: proposal.version, answers: proposal.answers })
  const shown = useRef(answers)
  useEffect(() => {
    shown.current = answers
  }, [answers])
  const arrived = (standing: PilotProposal): void => {
    base.current = { version: standing.version, answers: standing.answers }
    setSaid(standing)
  }
  /** Takes over what stands on the server. Where `savedByName` changed what this person changed too, it asks. */
  const merge = (standing: PilotProposal, savedByName?: string): void => {
    const mine = shown.current
    const merged = mergeAnswers(base.current.answers, mine, standing.answers)
    arrived(standing)
    setAnswers({ ...merged.answers, ...only(mine, merged.clashes) })
    if (savedByName !== undefined && merged.clashes.length > 0)
      setClash({ savedByName, questions: merged.clashes, theirs: standing.answers })
  }
  const settle = (chosen: Answers): void => {
    setAnswers((old) => ({ ...old, ...chosen }))
    setClash(null)
  }
  const set = (question: string, answer: Answer): void => setAnswers((old) => ({ ...old, [question]: answer }))
  const inTurn = useTurns(() => base.current.version)
  return { answers, set, declared, copied, clash, settle, merge, arrived, inTurn }
}

/** What `useHeldAnswers` gives. */
export type HeldAnswers = ReturnType<typeof useHeldAnswers>

/** One request after the other, each over the version that the one before has made. */
function useTurns(version: () => number): (request: (version: number) => Promise<void>) => Promise<void> {
  const last = useRef<Promise<unknown>>(Promise.resolve())
  return (request) => {
    const next = last.current.then(() => request(version()))
    last.current = next.catch(() => {})
    return next
  }
}

const only = (answers: Answers, questions: readonly string[]): Answers =>
  Object.fromEntries(questions.flatMap((id) => (answers[id] === undefined ? [] : [[id, answers[id]]])))
