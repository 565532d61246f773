import { ButtonLink } from '@pilothouse/platform/ui/Link'
import { Notice } from '@pilothouse/platform/ui/Notice'
import { Page } from '@pilothouse/platform/ui/Page'
import { SavedWords } from '@pilothouse/platform/ui/SavedWords'
import { useAddress, useParam } from '@pilothouse/platform/ui/address'
import { usePerson } from '@pilothouse/platform/ui/session'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { mayWriteProposal } from '../../../permissions.ts'
import { openPilotProposal } from '../../../proposals/contract.ts'
import { canEdit, type ProposalRecord } from '../../../proposals/pilot-proposal.ts'
import { textOf, type Answers } from '../../../proposals/questionnaire/answers.ts'
import { questionnaireOf, questionsOf } from '../../../proposals/questionnaire/questionnaire.ts'
import { SimilarUses } from '../../reference/SimilarUses.tsx'
import { ChooseTexts } from './ChooseTexts.tsx'
import { GroupForm } from './GroupForm.tsx'
import { GroupNav } from './GroupNav.tsx'
import { useStart } from './kept-answers.ts'
import { RestoreDraft } from './RestoreDraft.tsx'
import { Unconfirmed } from './Unconfirmed.tsx'
import { useProposalDraft, type ProposalDraft } from './use-proposal-draft.ts'

const GroupAddress = z.object({ group: z.string().default('') })

/** A proposal to write in: first the choice of a text that was not saved, then one group of questions a screen. */
export function WriteProposalPage(): ReactNode {
  const id = useParam('proposalId')
  return <WriteProposal key={id} id={id} />
}

function WriteProposal({ id }: { readonly id: string }): ReactNode {
  const person = usePerson()
  const record = useAnswer(openPilotProposal, { id })
  const { kept, start, choose } = useStart(record.proposal)
  if (!canEdit(record.proposal) || !mayWriteProposal(person, record.proposal)) return <Closed record={record} />
  if (kept) return <RestoreDraft record={record} kept={kept} onChoose={choose} />
  return <Writing record={record} start={start} />
}

function Closed({ record: { proposal } }: { readonly record: ProposalRecord }): ReactNode {
  return (
    <Page
      title={proposal.title || 'Untitled proposal'}
      purpose={
        canEdit(proposal)
          ? `Only ${proposal.ownerName} and the team write in this proposal.`
          : `This proposal is ${proposal.status}. It can be changed only when the board returns it.`
      }
      crumbs={[{ label: 'Pilot proposals', to: '/use-cases/proposals' }]}
      action={<ButtonLink to={`/use-cases/proposals/${proposal.id}`}>Read the proposal</ButtonLink>}
    >
      {null}
    </Page>
  )
}

function Writing({ record, start }: { readonly record: ProposalRecord; readonly start: Answers }): ReactNode {
  const draft = useProposalDraft(record.proposal, start)
  const [{ group: asked }] = useAddress(GroupAddress)
  const { id, questionnaire: version } = record.proposal
  const questionnaire = questionnaireOf(version)
  const group = questionnaire.groups.find(({ id: groupId }) => groupId === asked) ?? questionnaire.groups[0]
  if (!group) return null
  const { answers, copied } = draft
  const written = { id, questionnaire: version, answers, copied }
  return (
    <Page
      title={textOf(answers['title']) || 'Untitled proposal'}
      purpose={`${group.title}. ${group.why}`}
      crumbs={[{ label: 'Pilot proposals', to: '/use-cases/proposals' }]}
      badge={<SavedWords autosave={draft.autosave} />}
    >
      <div className="writing">
        <GroupNav proposal={written} current={group.id} />
        <div>
          {draft.trouble && <Notice kind="error">{draft.trouble}</Notice>}
          {draft.clash && <Clashing draft={draft} record={record} />}
          <Unconfirmed proposal={written} />
          <GroupForm key={group.id} group={group} draft={draft} record={record} />
          {group.id === questionnaire.groups[0]?.id && <Similar draft={draft} record={record} />}
        </div>
      </div>
    </Page>
  )
}

function Clashing({ draft, record }: { readonly draft: ProposalDraft; readonly record: ProposalRecord }): ReactNode {
  const { clash, answers, settle } = draft
  if (!clash) return null
  const { savedByName, theirs, questions } = clash
  return (
    <ChooseTexts
      title={`${savedByName} changed the same answers`}
      differing={questions}
      sides={[
        {
          title: `${savedByName} wrote`,
          take: `Take the text of ${savedByName}`,
          takeAll: `Take every text of ${savedByName}`,
          answers: theirs,
        },
        { title: 'You wrote', take: 'Keep my text', takeAll: 'Keep all my texts', answers },
      ]}
      questions={questionsOf(questionnaireOf(record.proposal.questionnaire))}
      names={record.names}
      onSettle={settle}
    />
  )
}

function Similar({ draft, record }: { readonly draft: ProposalDraft; readonly record: ProposalRecord }): ReactNode {
  const { ideaId } = record.proposal
  const text = ['title', 'problem', 'use'].map((id) => textOf(draft.answers[id])).join('\n')
  return (
    <SimilarUses
      text={text}
      declared={draft.declared}
      said={record.declaredUses}
      except={ideaId ? [ideaId] : []}
      onDecide={draft.declare}
    />
  )
}
