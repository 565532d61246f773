import { sayDay } from '@pilothouse/platform/day'
import { hrefOf } from '@pilothouse/platform/http/call'
import { DefinitionList } from '@pilothouse/platform/ui/DefinitionList'
import { Link } from '@pilothouse/platform/ui/Link'
import { Page } from '@pilothouse/platform/ui/Page'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { Section } from '@pilothouse/platform/ui/Section'
import { Status } from '@pilothouse/platform/ui/Status'
import { useParam } from '@pilothouse/platform/ui/address'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { ReactNode } from 'react'
import type { AgendaItem } from '../../board/agenda/agenda-item.ts'
import type { ItemRecord, MemberOnItem } from '../../board/board-record.ts'
import { printBoardDecision, showAgendaItem } from '../../board/contract.ts'
import { capital, outcomeShape, outcomeWords } from './board-words.ts'
import { DecideItem } from './DecideItem.tsx'
import { OwnVote } from './OwnVote.tsx'

/** One question before the board: what it is about, who votes how, and what was decided. */
export function AgendaItemPage(): ReactNode {
  const record = useAnswer(showAgendaItem, { id: useParam('itemId') })
  const { item, nextItemId } = record
  const { outcome } = item
  return (
    <Page
      title={item.question}
      purpose={`Question ${item.place} of the meeting${item.kind === 'other' ? '' : `: ${item.kind}`}.`}
      crumbs={[
        { label: item.boardName, to: `/governance/boards/${item.organisationId}` },
        { label: `Meeting of ${sayDay(item.calledFor)}`, to: `/governance/meetings/${item.meetingId}` },
      ]}
      badge={
        <Status shape={outcome ? outcomeShape[outcome] : 'hollow'}>
          {outcome ? outcomeWords[outcome] : 'Not decided'}
        </Status>
      }
    >
      {hrefAbout(item) && (
        <p>
          About <Link to={hrefAbout(item) ?? ''}>{item.about}</Link>
        </p>
      )}
      {outcome && <Outcome item={item} />}
      {!outcome && <OwnVote key={record.votes.length} record={record} />}
      <Members record={record} />
      {!outcome && <DecideItem record={record} />}
      {nextItemId && (
        <p>
          <Link to={`/governance/agenda-items/${nextItemId}`}>Next question</Link>
        </p>
      )}
    </Page>
  )
}

function hrefAbout({ useCaseId, proposalId }: AgendaItem): string | null {
  if (useCaseId) return `/use-cases/portfolio/${useCaseId}`
  return proposalId ? `/use-cases/proposals/${proposalId}` : null
}

function Outcome({ item }: { readonly item: AgendaItem }): ReactNode {
  const { id, record, rationale, decidedByName, decidedAt, asRole, delegationId } = item
  return (
    <Section title="What was decided">
      <p>{rationale}</p>
      <DefinitionList
        items={[
          ...(record
            ? [
                {
                  term: 'Votes',
                  value: `${record.tally.for} for, ${record.tally.against} against, ${record.tally.abstain} abstained`,
                },
                { term: 'Quorum', value: `${record.quorum}, by charter version ${record.charterVersion}` },
                { term: 'Present', value: record.present.map(({ name }) => name).join(', ') },
              ]
            : []),
          {
            term: 'Recorded',
            value: (
              <>
                {decidedByName}, as {asRole}
                {delegationId && ' by delegation'}, <PlainTime at={decidedAt} />
              </>
            ),
          },
        ]}
      />
      <a className="usa-link" href={hrefOf(printBoardDecision, { id })} download>
        Decision record (PDF)
      </a>
      {item.proposalId && item.outcome !== 'deferred' && (
        <p>
          Next: <Link to={`/use-cases/proposals/${item.proposalId}`}>enter the decision on the proposal</Link>, so that
          its team hears of it.
        </p>
      )}
    </Section>
  )
}

function Members({ record: { members, votes } }: { readonly record: ItemRecord }): ReactNode {
  return (
    <Section title="Members" note="A vote may be changed until the question is decided. Both stay on record.">
      <ul className="usa-list usa-list--unstyled history">
        {members.map((member) => (
          <li key={member.id}>
            <strong>{member.personName}</strong>, {member.seat}: {stand(member)}
            {votes
              .filter(({ seatId }) => seatId === member.id)
              .map(({ castAt, choice, rationale, replacedAt }) => (
                <p key={castAt}>
                  {replacedAt ? `First ${choice}, changed later` : capital(choice)}: “{rationale}”
                </p>
              ))}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function stand({ recused, hindrance, present }: MemberOnItem): string {
  if (recused) return `recused. ${recused}`
  if (hindrance) return `must step back: ${hindrance === 'own it' ? 'owns the use' : hindrance}.`
  return present ? 'present' : 'not present'
}
