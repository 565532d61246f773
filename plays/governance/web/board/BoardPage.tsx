import { DateWords } from '@pilothouse/platform/ui/DateWords'
import { DefinitionList } from '@pilothouse/platform/ui/DefinitionList'
import { Disclosure } from '@pilothouse/platform/ui/Disclosure'
import { EmptyState } from '@pilothouse/platform/ui/EmptyState'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { Link } from '@pilothouse/platform/ui/Link'
import { Notice } from '@pilothouse/platform/ui/Notice'
import { Page } from '@pilothouse/platform/ui/Page'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { Section } from '@pilothouse/platform/ui/Section'
import { usePerson } from '@pilothouse/platform/ui/session'
import { Status } from '@pilothouse/platform/ui/Status'
import { DateField, TextField } from '@pilothouse/platform/ui/TextField'
import { useGo, useParam } from '@pilothouse/platform/ui/address'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import type { BoardRecord } from '../../board/board-record.ts'
import { callMeeting, openBoard } from '../../board/contract.ts'
import { meetingState } from '../../board/meetings/board-meeting.ts'
import { maySetCharters } from '../../permissions.ts'
import { afterBoardWork, capital, meetingShape, meetingWords } from './board-words.ts'
import { SeatsSection } from './SeatsSection.tsx'

/** A board: what it lacks, its meetings, its seats, its charter. */
export function BoardPage(): ReactNode {
  const board = useAnswer(openBoard, { organisationId: useParam('organisationId') })
  const { charter, warnings, whyNotRun } = board
  return (
    <Page
      title={charter.name}
      purpose={`Decides together about the uses of ${charter.organisationName}.`}
      crumbs={[{ label: 'Boards', to: '/governance/boards' }]}
    >
      {warnings.length > 0 && (
        <Notice kind="warning" title="What the board lacks">
          <ul className="usa-list">
            {warnings.map(({ words }) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Meetings board={board} />
      {whyNotRun === null && <CallMeeting board={board} />}
      <SeatsSection board={board} />
      <Charter board={board} />
    </Page>
  )
}

function Meetings({ board: { meetings } }: { readonly board: BoardRecord }): ReactNode {
  return (
    <Section title="Meetings">
      {meetings.length === 0 && (
        <EmptyState title="No meeting was called yet">
          Call a meeting, then take what waits for the board onto its agenda.
        </EmptyState>
      )}
      <ul className="usa-list usa-list--unstyled history">
        {meetings.map((meeting) => (
          <li key={meeting.id}>
            <Link to={`/governance/meetings/${meeting.id}`}>
              Meeting of <PlainTime at={meeting.calledFor} />
            </Link>{' '}
            <Status shape={meetingShape[meetingState(meeting)]}>{meetingWords[meetingState(meeting)]}</Status>{' '}
            {meeting.place}, <DateWords at={meeting.calledFor} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function CallMeeting({ board }: { readonly board: BoardRecord }): ReactNode {
  const form = useForm(callMeeting.input, {
    organisationId: board.charter.organisationId,
    calledFor: board.today,
    place: '',
  })
  const { send } = useSend(callMeeting, afterBoardWork)
  const go = useGo()
  return (
    <Section title="Call a meeting">
      <FormFrame
        form={form}
        button="Call the meeting"
        onSend={(input) => send(input).then(({ id }) => go(`/governance/meetings/${id}`))}
      >
        <DateField field={form.field('calledFor')} label="Day" />
        <TextField field={form.field('place')} label="Where" hint="A room, or a link" />
      </FormFrame>
    </Section>
  )
}

function Charter({ board: { charter, earlier } }: { readonly board: BoardRecord }): ReactNode {
  const person = usePerson()
  return (
    <Section title="Charter">
      <p>{charter.charter}</p>
      <DefinitionList
        items={[
          { term: 'Version', value: charter.version },
          {
            term: 'Set',
            value: (
              <>
                {charter.setByName}, <PlainTime at={charter.setAt} />
              </>
            ),
          },
          { term: 'Quorum', value: `${charter.quorum} members who may vote; who is recused does not count` },
          { term: 'How it decides', value: 'Most votes cast win. A tie is declined.' },
          { term: 'Term', value: `${charter.termMonths} months` },
          { term: 'Disciplines that must have a seat', value: charter.disciplines.map(capital).join(', ') },
          ...(charter.link
            ? [
                {
                  term: 'Signed text',
                  value: (
                    <a className="usa-link" href={charter.link}>
                      {charter.link}
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
      {earlier.length > 0 && (
        <Disclosure label={`Earlier versions: ${earlier.length}`}>
          <ul className="usa-list">
            {earlier.map(({ id, version, setByName, setAt, quorum, charter: text }) => (
              <li key={id}>
                Version {version}, {setByName}, <PlainTime at={setAt} />: quorum {quorum}. {text}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {maySetCharters(person) && (
        <p>
          <Link to={`/governance/boards/${charter.organisationId}/charter`}>Change the charter</Link>
        </p>
      )}
    </Section>
  )
}
