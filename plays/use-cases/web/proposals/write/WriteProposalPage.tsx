import { Notice } from '@pilothouse/platform/ui/Notice'
import { Page } from '@pilothouse/platform/ui/Page'
import { SavedWords } from '@pilothouse/platform/ui/SavedWords'
import { useAddress, useGo, useParam } from '@pilothouse/platform/ui/address'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { listProposalChoices, openPilotProposal } from '../../../proposals/contract.ts'
import { canEdit, type ProposalRecord } from '../../../proposals/pilot-proposal.ts'
import { textOf } from '../../../proposals/questionnaire/answers.ts'
import { questionnaireOf, questionsOf, type QuestionGroup } from '../../../proposals/questionnaire/questionnaire.ts'
import { SimilarUses } from '../../reference/SimilarUses.tsx'
import { ClashPanel } from './ClashPanel.tsx'
import { GroupNav } from './GroupNav.tsx'
import { QuestionField } from './QuestionField.tsx'
import { useProposalDraft, type ProposalDraft } from './use-proposal-draft.ts'

const GroupAddress = z.object({ group: z.string().default('') })

/** One group of questions a screen; what is typed saves itself. */
export function WriteProposalPage(): ReactNode {
  const record = useAnswer(openPilotProposal, { id: useParam('proposalId') })
  const draft = useProposalDraft(record.proposal)
  const [{ group: asked }] = useAddress(GroupAddress)
  const questionnaire = questionnaireOf(record.proposal.questionnaire)
  const group = questionnaire.groups.find(({ id }) => id === asked) ?? questionnaire.groups[0]
  const { id } = record.proposal
  if (!group) return null
  return (
    <Page
      title={textOf(draft.answers['title']) || 'Untitled proposal'}
      purpose={`${group.title}. ${group.why}`}
      crumbs={[{ label: 'Pilot proposals', to: '/use-cases/proposals' }]}
      badge={<SavedWords autosave={draft.autosave} />}
      aside={<GroupNav proposalId={id} questionnaire={questionnaire} answers={draft.answers} current={group.id} />}
    >
      {!canEdit(record.proposal) && (
        <Notice kind="warning">
          This proposal is {record.proposal.status}. It can be changed only when it is returned.
        </Notice>
      )}
      {draft.broughtBack && <Notice kind="info">What you typed last time and could not save is back below.</Notice>}
      {draft.clash && (
        <ClashPanel
          clash={draft.clash}
          mine={draft.answers}
          questions={questionsOf(questionnaire)}
          names={record.names}
          onSettle={draft.settle}
        />
      )}
      <GroupForm key={group.id} group={group} draft={draft} record={record} />
      {group.id === questionnaire.groups[0]?.id && <Similar draft={draft} ideaId={record.proposal.ideaId} />}
    </Page>
  )
}

function GroupForm(props: {
  readonly group: QuestionGroup
  readonly draft: ProposalDraft
  readonly record: ProposalRecord
}): ReactNode {
  const { group, draft, record } = props
  const choices = useAnswer(listProposalChoices, {})
  const go = useGo()
  const { id, questionnaire } = record.proposal
  const next = afterGroup(questionnaireOf(questionnaire).groups, group.id)
  const returned = record.steps.find(({ status }) => status === 'returned')
  const goOn = async (): Promise<void> => {
    await draft.autosave.flush()
    if (next) go(`/use-cases/proposals/${id}/edit`, { group: next.id })
    else go(`/use-cases/proposals/${id}/review`)
  }
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void goOn()
      }}
    >
      {group.questions.map((question) => (
        <QuestionField
          key={question.id}
          question={question}
          answer={draft.answers[question.id]}
          choices={choices}
          comments={(returned?.comments ?? []).filter((one) => one.question === question.id).map(({ text }) => text)}
          onAnswer={(answer) => draft.set(question.id, answer)}
        />
      ))}
      <div className="form__end">
        <button type="submit" className="usa-button">
          {next ? `Go on: ${next.title}` : 'Review and submit'}
        </button>
      </div>
    </form>
  )
}

const afterGroup = (groups: readonly QuestionGroup[], id: string): QuestionGroup | undefined =>
  groups[groups.findIndex((group) => group.id === id) + 1]

function Similar({ draft, ideaId }: { readonly draft: ProposalDraft; readonly ideaId: string | null }): ReactNode {
  const text = ['title', 'problem', 'use'].map((id) => textOf(draft.answers[id])).join('\n')
  return <SimilarUses text={text} declared={draft.declared} except={ideaId ? [ideaId] : []} onDecide={draft.declare} />
}
