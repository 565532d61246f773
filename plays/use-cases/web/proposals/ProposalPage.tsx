import { hrefOf } from '@pilothouse/platform/http/call'
import { DefinitionList } from '@pilothouse/platform/ui/DefinitionList'
import { ButtonLink, Link } from '@pilothouse/platform/ui/Link'
import { Page } from '@pilothouse/platform/ui/Page'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { usePerson } from '@pilothouse/platform/ui/session'
import { useParam } from '@pilothouse/platform/ui/address'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { ReactNode } from 'react'
import { mayDecideProposal, mayWriteProposal } from '../../permissions.ts'
import { openPilotProposal, printPilotProposal } from '../../proposals/contract.ts'
import { canEdit, canMove, type PilotProposal } from '../../proposals/pilot-proposal.ts'
import { DeclaredUses } from '../reference/DeclaredUses.tsx'
import { AnswersSection } from './AnswersSection.tsx'
import { DecideProposal } from './decide/DecideProposal.tsx'
import { ProposalHistory } from './ProposalHistory.tsx'
import { ProposalStatusMark } from './ProposalStatusMark.tsx'
import { WithdrawProposal } from './decide/WithdrawProposal.tsx'

/** One proposal, to read, to decide about, to print. */
export function ProposalPage(): ReactNode {
  const person = usePerson()
  const record = useAnswer(openPilotProposal, { id: useParam('proposalId') })
  const { proposal } = record
  const writes = canEdit(proposal) && mayWriteProposal(person, proposal)
  const decides = proposal.status === 'submitted' && mayDecideProposal(person, proposal)
  return (
    <Page
      title={proposal.title || 'Untitled proposal'}
      purpose={purposes[proposal.status]}
      crumbs={[{ label: 'Pilot proposals', to: '/use-cases/proposals' }]}
      badge={<ProposalStatusMark status={proposal.status} />}
      action={writes && <ButtonLink to={`/use-cases/proposals/${proposal.id}/edit`}>Go on writing</ButtonLink>}
      aside={
        <Facts proposal={proposal} mayWithdraw={proposal.ownerId === person.id && canMove(proposal, 'withdrawn')} />
      }
    >
      {decides && <DecideProposal record={record} />}
      <DeclaredUses said={record.declaredUses} />
      <ProposalHistory record={record} />
      <AnswersSection record={record} />
    </Page>
  )
}

const purposes: Readonly<Record<PilotProposal['status'], string>> = {
  draft: 'A draft. Only its owner, its team and those who oversee the program see it.',
  submitted: 'It waits for the review board, which approves, declines or returns it.',
  returned: 'The board asks for changes. The team mends it and submits it again.',
  approved: 'Approved. Its use case is in the portfolio.',
  declined: 'Declined, with the reason below.',
  withdrawn: 'Its owner took it back. It stays on record.',
}

function Facts({
  proposal,
  mayWithdraw,
}: {
  readonly proposal: PilotProposal
  readonly mayWithdraw: boolean
}): ReactNode {
  const { id, title, ownerName, updatedAt, useCaseId, ideaId } = proposal
  return (
    <>
      <DefinitionList
        items={[
          { term: 'Owner', value: ownerName },
          { term: 'Last changed', value: <PlainTime at={updatedAt} /> },
          ...(useCaseId
            ? [{ term: 'Use case', value: <Link to={`/use-cases/portfolio/${useCaseId}`}>Open the use case</Link> }]
            : []),
          ...(ideaId ? [{ term: 'Idea', value: <Link to={`/use-cases/ideas/${ideaId}`}>Open the idea</Link> }] : []),
          {
            term: 'Tools',
            value: (
              <Link to={`/tools/options/${id}`} search={{ title }}>
                Options side by side
              </Link>
            ),
          },
          {
            term: 'Prohibited uses',
            value: <Link to={`/responsible-use/proposals/${id}`}>What was answered</Link>,
          },
          {
            term: 'On paper',
            value: (
              <a className="usa-link" href={hrefOf(printPilotProposal, { id })} download>
                PDF
              </a>
            ),
          },
        ]}
      />
      {mayWithdraw && <WithdrawProposal id={id} />}
    </>
  )
}
