import { sayDay } from '@pilothouse/platform/day'
import { DateWords } from '@pilothouse/platform/ui/DateWords'
import { EmptyState } from '@pilothouse/platform/ui/EmptyState'
import { FailureNotice } from '@pilothouse/platform/ui/FailureNotice'
import { Link } from '@pilothouse/platform/ui/Link'
import { Page } from '@pilothouse/platform/ui/Page'
import { Section } from '@pilothouse/platform/ui/Section'
import { usePerson } from '@pilothouse/platform/ui/session'
import { Status } from '@pilothouse/platform/ui/Status'
import { useParam } from '@pilothouse/platform/ui/address'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import type { MeetingRecord, Member } from '../../board/board-record.ts'
import { closeMeeting, markAttendance, openMeeting, showMeeting } from '../../board/contract.ts'
import { meetingState } from '../../board/meetings/board-meeting.ts'
import { AgendaFromWaiting } from './AgendaFromWaiting.tsx'
import { afterBoardWork, capital, meetingShape, meetingWords, outcomeShape, outcomeWords } from './board-words.ts'
import { WriteQuestion } from './WriteQuestion.tsx'

/** A meeting: its agenda, what waits for it, and who is there. */
export function MeetingPage(): ReactNode {
  const record = useAnswer(showMeeting, { id: useParam('meetingId') })
  const { meeting, whyNotRun, charter } = record
  const state = meetingState(meeting)
  const runs = whyNotRun === null
  return (
    <Page
      title={`Board meeting of ${sayDay(meeting.calledFor)}`}
      purpose={`${meeting.boardName}, ${meeting.place}. Quorum: ${charter.quorum} members who may vote.`}
      crumbs={[
        { label: 'Boards', to: '/governance/boards' },
        { label: meeting.boardName, to: `/governance/boards/${meeting.organisationId}` },
      ]}
      badge={<Status shape={meetingShape[state]}>{meetingWords[state]}</Status>}
      {...(runs && state !== 'closed' ? { action: <TurnMeeting record={record} /> } : {})}
    >
      <Agenda record={record} />
      {runs && state !== 'closed' && (
        <>
          <AgendaFromWaiting meeting={meeting} />
          <WriteQuestion meeting={meeting} />
        </>
      )}
      <Members record={record} />
    </Page>
  )
}

function TurnMeeting({ record: { meeting, today } }: { readonly record: MeetingRecord }): ReactNode {
  const door = meeting.openedAt ? closeMeeting : openMeeting
  const { send, busy, failure } = useSend(door, afterBoardWork)
  if (!meeting.openedAt && meeting.calledFor > today)
    return (
      <p>
        It can be opened <DateWords at={meeting.calledFor} />.
      </p>
    )
  return (
    <>
      <button
        type="button"
        className="usa-button"
        aria-disabled={busy}
        onClick={() => void send({ id: meeting.id }).catch(() => {})}
      >
        {meeting.openedAt ? 'Close the meeting' : 'Open the meeting'}
      </button>
      {meeting.openedAt && <p>What is not decided is deferred.</p>}
      <FailureNotice failure={failure} quiet />
    </>
  )
}

function Agenda({ record: { items } }: { readonly record: MeetingRecord }): ReactNode {
  return (
    <Section title="Agenda">
      {items.length === 0 && (
        <EmptyState title="Nothing is on the agenda yet">
          Whoever runs the meeting takes what waits onto the agenda, or writes a question.
        </EmptyState>
      )}
      <ol className="usa-list history">
        {items.map(({ id, question, kind, about, outcome, putByName }) => (
          <li key={id}>
            <Link to={`/governance/agenda-items/${id}`}>{question}</Link>{' '}
            {outcome && <Status shape={outcomeShape[outcome]}>{outcomeWords[outcome]}</Status>}
            <p>
              {kind !== 'other' && `${capital(kind)}. `}
              {about && `About ${about}. `}
              Put by {putByName}.
            </p>
          </li>
        ))}
      </ol>
    </Section>
  )
}

function Members({ record }: { readonly record: MeetingRecord }): ReactNode {
  const { members, meeting } = record
  const there = members.filter(({ present }) => present).length
  const open = meetingState(meeting) === 'open'
  return (
    <Section title="Members" note={`${there} of ${members.length} present.`}>
      <ul className="usa-list usa-list--unstyled history">
        {members.map((member) => (
          <li key={member.id}>
            <strong>{member.personName}</strong>, {member.seat}{' '}
            <Status shape={member.present ? 'solid' : 'hollow'}>{member.present ? 'Present' : 'Not present'}</Status>
            {open && <Mark member={member} record={record} />}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Mark({ member, record }: { readonly member: Member; readonly record: MeetingRecord }): ReactNode {
  const person = usePerson()
  const { send, busy, failure } = useSend(markAttendance, afterBoardWork)
  if (record.whyNotRun !== null && member.personId !== person.id) return null
  const { id: seatId, present, personName } = member
  const mark = (): void => void send({ id: record.meeting.id, seatId, present: !present }).catch(() => {})
  return (
    <>
      {' '}
      <button type="button" className="usa-button usa-button--unstyled" aria-disabled={busy} onClick={mark}>
        {present ? `${personName} has left` : `${personName} is here`}
      </button>
      <FailureNotice failure={failure} quiet />
    </>
  )
}
