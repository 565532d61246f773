import { Link } from '@pilothouse/platform/ui/Link'
import { Page } from '@pilothouse/platform/ui/Page'
import { Section } from '@pilothouse/platform/ui/Section'
import { FailureNotice } from '@pilothouse/platform/ui/FailureNotice'
import { usePerson } from '@pilothouse/platform/ui/session'
import { useGo, useParam } from '@pilothouse/platform/ui/address'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import { listPilotProposals, openPilotProposal, submitPilotProposal } from '../../../proposals/contract.ts'
import { whatIsLeft } from '../../../proposals/copying/copied-answer.ts'
import { canMove, type PilotProposal } from '../../../proposals/pilot-proposal.ts'
import { isBlank, textOf, type Fault } from '../../../proposals/questionnaire/answers.ts'
import { questionnaireOf } from '../../../proposals/questionnaire/questionnaire.ts'
import { DeclaredUses } from '../../reference/DeclaredUses.tsx'
import { SimilarUses } from '../../reference/SimilarUses.tsx'
import { AnswersSection } from '../AnswersSection.tsx'

/** Everything once more before it goes to the board: what is missing, who has done it before, all answers. */
export function SubmitProposalPage(): ReactNode {
  const record = useAnswer(openPilotProposal, { id: useParam('proposalId') })
  const { proposal } = record
  const faults = whatIsLeft(proposal)
  const text = ['title', 'problem', 'use'].map((id) => textOf(proposal.answers[id])).join('\n')
  const edit = `/use-cases/proposals/${proposal.id}/edit`
  return (
    <Page
      title={proposal.title || 'Untitled proposal'}
      purpose="Read it once more. After this the board decides, and you cannot change it unless they return it."
      crumbs={[
        { label: 'Pilot proposals', to: '/use-cases/proposals' },
        { label: 'Write', to: edit },
      ]}
      action={faults.length === 0 && <Submit proposal={proposal} />}
    >
      {faults.length > 0 && <Missing proposal={proposal} faults={faults} />}
      <DeclaredUses said={record.declaredUses} />
      <SimilarUses text={text} except={proposal.ideaId ? [proposal.ideaId] : []} />
      <AnswersSection
        record={record}
        action={(group) => (
          <Link to={edit} search={{ group }}>
            Change
          </Link>
        )}
      />
    </Page>
  )
}

function Submit({ proposal }: { readonly proposal: PilotProposal }): ReactNode {
  const person = usePerson()
  const { send, busy, failure } = useSend(submitPilotProposal, [openPilotProposal, listPilotProposals])
  const go = useGo()
  const { id, version } = proposal
  const submit = async (): Promise<void> => {
    await send({ id, version })
    go(`/use-cases/proposals/${id}`)
  }
  if (!canMove(proposal, 'submitted')) return <p>This proposal is {proposal.status}.</p>
  if (proposal.ownerId !== person.id) return <p>It is complete. {proposal.ownerName}, who owns it, can submit it.</p>
  return (
    <>
      <button type="button" className="usa-button" disabled={busy} onClick={() => void submit().catch(() => {})}>
        Submit to the board
      </button>
      <FailureNotice failure={failure} />
    </>
  )
}

function Missing({
  proposal,
  faults,
}: {
  readonly proposal: PilotProposal
  readonly faults: readonly Fault[]
}): ReactNode {
  const byQuestion = new Map(faults.map((fault) => [fault.question, fault]))
  const parts = questionnaireOf(proposal.questionnaire).groups.map((group) => ({
    ...group,
    left: group.questions.flatMap((question) => {
      const fault = byQuestion.get(question.id)
      return fault ? [{ ...question, message: fault.message }] : []
    }),
  }))
  const count = faults.length === 1 ? 'One answer is' : `${faults.length} answers are`
  return (
    <Section title={`${count} missing or not right yet`}>
      {parts.map(
        ({ id, title, left }) =>
          left.length > 0 && (
            <div key={id}>
              <h3>{title}</h3>
              <ul className="usa-list">
                {left.map((question) => (
                  <li key={question.id}>
                    <Link to={`/use-cases/proposals/${proposal.id}/edit`} search={{ group: id }}>
                      {question.label}
                    </Link>
                    {!isBlank(proposal.answers[question.id]) && `: ${question.message}`}
                  </li>
                ))}
              </ul>
            </div>
          ),
      )}
    </Section>
  )
}
