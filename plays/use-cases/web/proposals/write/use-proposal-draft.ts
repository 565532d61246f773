import { CallFailed } from '@pilothouse/platform/http/call'
import { useKeptDraft } from '@pilothouse/platform/ui/kept-draft'
import { useAutosave, type Autosave } from '@pilothouse/platform/ui/use-autosave'
import { useSend } from '@pilothouse/platform/ui/use-send'
import { useEffect, useState } from 'react'
import type { Declaration } from '../../../ideas/declaration.ts'
import { listPilotProposals, openPilotProposal, savePilotProposal } from '../../../proposals/contract.ts'
import type { PilotProposal } from '../../../proposals/pilot-proposal.ts'
import { Answers, type Answer } from '../../../proposals/questionnaire/answers.ts'
import { mergeAnswers } from '../../../proposals/questionnaire/merge-answers.ts'

/** Answers that somebody else changed while this person changed them too. */
export interface Clash {
  readonly savedByName: string
  readonly questions: readonly string[]
  readonly theirs: Answers
}

/** A proposal while it is written: saves itself, merges what others write, asks where both changed the same. */
export interface ProposalDraft {
  readonly answers: Answers
  readonly set: (question: string, answer: Answer) => void
  readonly declared: readonly Declaration[]
  readonly declare: (declaration: Declaration) => void
  readonly autosave: Autosave
  readonly clash: Clash | null
  /** Takes one text for each clashing question. */
  readonly settle: (chosen: Answers) => void
  /** Whether words came back that the server never got. */
  readonly broughtBack: boolean
}

/** Begins from what the server has, or from what this browser kept. */
export function useProposalDraft(proposal: PilotProposal): ProposalDraft {
  const name = `pilot proposal ${proposal.id}`
  const kept = useKeptDraft(name, Answers)
  const [first] = useState({ saved: proposal.answers, broughtBack: kept !== null })
  const [base, setBase] = useState({ version: proposal.version, answers: proposal.answers })
  const [answers, setAnswers] = useState(kept ?? proposal.answers)
  const [declared, setDeclared] = useState<readonly Declaration[]>(proposal.declared)
  const [clash, setClash] = useState<Clash | null>(null)
  const { send } = useSend(savePilotProposal, [openPilotProposal, listPilotProposals])

  const save = async (mine: Answers): Promise<void> => {
    const outcome = await send({ id: proposal.id, version: base.version, answers: mine, declared: [...declared] })
    if (outcome.kind === 'saved') return setBase({ version: outcome.proposal.version, answers: mine })
    const { theirs, savedByName } = outcome
    const merged = mergeAnswers(base.answers, mine, theirs.answers)
    setBase({ version: theirs.version, answers: theirs.answers })
    setAnswers({ ...merged.answers, ...only(mine, merged.clashes) })
    setClash(merged.clashes.length > 0 ? { savedByName, questions: merged.clashes, theirs: theirs.answers } : null)
    throw new CallFailed(crossed(savedByName))
  }
  const autosave = useAutosave({ name, saved: first.saved, value: answers, save })
  const { flush } = autosave
  useEffect(() => {
    if (clash === null) void flush()
  }, [clash, flush])

  const settle = (chosen: Answers): void => {
    setAnswers((old) => ({ ...old, ...chosen }))
    setClash(null)
  }
  const set = (question: string, answer: Answer): void => setAnswers((old) => ({ ...old, [question]: answer }))
  const keepDeclared = async (all: readonly Declaration[]): Promise<void> => {
    const outcome = await send({ id: proposal.id, version: base.version, answers, declared: [...all] })
    if (outcome.kind === 'saved') setBase({ version: outcome.proposal.version, answers })
  }
  const declare = (declaration: Declaration): void => {
    const all = [...declared, declaration]
    setDeclared(all)
    void keepDeclared(all).catch(() => {})
  }
  return { answers, set, declared, declare, autosave, clash, settle, broughtBack: first.broughtBack }
}

const only = (answers: Answers, questions: readonly string[]): Answers =>
  Object.fromEntries(questions.flatMap((id) => (answers[id] === undefined ? [] : [[id, answers[id]]])))

const crossed = (savedByName: string) => ({
  type: 'about:blank',
  title: 'Two people wrote at once',
  status: 409,
  kind: 'conflict',
  detail: `${savedByName} saved this proposal while you wrote.`,
  instance: '',
})
