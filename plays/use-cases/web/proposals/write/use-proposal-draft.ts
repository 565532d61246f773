import { CallFailed } from '@pilothouse/platform/http/call'
import { sayFailure } from '@pilothouse/platform/ui/say-failure'
import { useAutosave, type Autosave } from '@pilothouse/platform/ui/use-autosave'
import { useSend } from '@pilothouse/platform/ui/use-send'
import { useEffect, useState } from 'react'
import type { Declaration } from '../../../ideas/declaration.ts'
import type { CopiedAnswer } from '../../../proposals/copying/copied-answer.ts'
import {
  confirmCopiedAnswer,
  declareSimilarUse,
  listPilotProposals,
  openPilotProposal,
  savePilotProposal,
} from '../../../proposals/contract.ts'
import type { PilotProposal, SavedDraft } from '../../../proposals/pilot-proposal.ts'
import type { Answer, Answers } from '../../../proposals/questionnaire/answers.ts'
import { draftName } from './kept-answers.ts'
import { useHeldAnswers, type Clash, type HeldAnswers } from './use-held-answers.ts'

/** A proposal while it is written: saves itself, merges what others write, asks where both changed the same. */
export interface ProposalDraft {
  readonly answers: Answers
  readonly set: (question: string, answer: Answer) => void
  readonly declared: readonly Declaration[]
  readonly declare: (declaration: Declaration) => void
  readonly copied: readonly CopiedAnswer[]
  /** Says that a copied answer holds here too. */
  readonly confirm: (question: string) => void
  readonly autosave: Autosave
  readonly clash: Clash | null
  /** Takes one text for each clashing question. */
  readonly settle: (chosen: Answers) => void
  /** Why the last declaration or confirmation did not arrive; empty when it did. */
  readonly trouble: string
}

/** Goes on from `start`: what the server has, or what this person chose to bring back. */
export function useProposalDraft(proposal: PilotProposal, start: Answers): ProposalDraft {
  const { id } = proposal
  const held = useHeldAnswers(proposal, start)
  const [saved] = useState(proposal.answers)
  const { send } = useSend(savePilotProposal, refreshed)
  const save = (answers: Answers): Promise<void> =>
    held.inTurn(async (version) => {
      const outcome = await send({ id, version, answers })
      if (outcome.kind === 'saved') held.arrived(outcome.proposal)
      else giveBack(held, outcome)
    })
  const autosave = useAutosave({ name: draftName(id), saved, value: held.answers, save })
  const { flush } = autosave
  useEffect(() => {
    if (held.clash === null) void flush()
  }, [held.clash, flush])
  return { ...held, autosave, ...useSaid(id, held, flush) }
}

/** What is said about similar uses and copied answers: the server changes the answers, and the screen takes them over. */
function useSaid(
  id: string,
  held: HeldAnswers,
  flush: () => Promise<void>,
): Pick<ProposalDraft, 'declare' | 'confirm' | 'trouble'> {
  const [trouble, setTrouble] = useState('')
  const { send: sendDeclaration } = useSend(declareSimilarUse, refreshed)
  const { send: sendConfirmation } = useSend(confirmCopiedAnswer, refreshed)
  const change = async (send: (version: number) => Promise<SavedDraft>): Promise<void> => {
    setTrouble('')
    await flush()
    await held.inTurn(async (version) => {
      const outcome = await send(version)
      if (outcome.kind === 'saved') held.merge(outcome.proposal)
      else giveBack(held, outcome)
    })
  }
  const report = (error: unknown): void => setTrouble(sayFailure(error).words)
  return {
    trouble,
    declare: (declaration) => void change((version) => sendDeclaration({ id, version, declaration })).catch(report),
    confirm: (question) => void change((version) => sendConfirmation({ id, version, question })).catch(report),
  }
}

function giveBack(held: HeldAnswers, { theirs, savedByName }: Extract<SavedDraft, { kind: 'conflict' }>): never {
  held.merge(theirs, savedByName)
  throw new CallFailed(crossed(savedByName))
}

const refreshed = [openPilotProposal, listPilotProposals]

const crossed = (savedByName: string) => ({
  type: 'about:blank',
  title: 'Two people wrote at once',
  status: 409,
  kind: 'conflict',
  detail: `${savedByName} saved this proposal while you wrote. Read what changed, then try again.`,
  instance: '',
})
