import { listPeopleEndpoint } from '@pilothouse/platform/identity/people-contract'
import { choicesOf, SelectField } from '@pilothouse/platform/ui/ChoiceField'
import { Disclosure } from '@pilothouse/platform/ui/Disclosure'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { Section } from '@pilothouse/platform/ui/Section'
import { usePerson } from '@pilothouse/platform/ui/session'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { DateField } from '@pilothouse/platform/ui/TextField'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import type { BoardRecord } from '../../board/board-record.ts'
import { endBoardSeat, fillBoardSeat } from '../../board/contract.ts'
import { SeatFor, sitsOn, type BoardSeat } from '../../board/seats/board-seat.ts'
import { mayKeepSeats } from '../../permissions.ts'
import { afterBoardWork, capital } from './board-words.ts'

/** Who sits on the board, for which discipline, until when; who sat there before. */
export function SeatsSection({ board }: { readonly board: BoardRecord }): ReactNode {
  const { seats, charter, today } = board
  const keeps = mayKeepSeats(usePerson(), charter.path)
  const standing = seats.filter(({ endedAt }) => endedAt === null)
  const before = seats.filter(({ endedAt }) => endedAt !== null)
  return (
    <Section title="Members">
      <ul className="usa-list usa-list--unstyled history">
        {standing.map((seat) => (
          <li key={seat.id}>
            <strong>{seat.personName}</strong>, {seat.seat}: <PlainTime at={seat.startsOn} /> to{' '}
            <PlainTime at={seat.endsOn} />
            {!sitsOn(seat, today) && '. Does not vote today.'}
            {keeps && <EndSeat seat={seat} />}
          </li>
        ))}
      </ul>
      {keeps && <FillSeat board={board} />}
      {before.length > 0 && (
        <Disclosure label={`Members before: ${before.length}`}>
          <ul className="usa-list">
            {before.map(({ id, personName, seat, endedBecause }) => (
              <li key={id}>
                {personName}, {seat}: {endedBecause}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Section>
  )
}

function EndSeat({ seat: { id, personName } }: { readonly seat: BoardSeat }): ReactNode {
  const form = useForm(endBoardSeat.input, { id, because: '' })
  const { send } = useSend(endBoardSeat, afterBoardWork)
  return (
    <Disclosure label={`End the seat of ${personName}`}>
      <FormFrame form={form} button="End the seat" quiet onSend={send}>
        <TextAreaField field={form.field('because')} label="Why" rows={2} limit={2000} />
      </FormFrame>
    </Disclosure>
  )
}

function FillSeat({ board: { charter, today } }: { readonly board: BoardRecord }): ReactNode {
  return (
    <Disclosure label="Fill a seat">
      <FillSeatForm organisationId={charter.organisationId} months={charter.termMonths} today={today} />
    </Disclosure>
  )
}

function FillSeatForm(props: {
  readonly organisationId: string
  readonly months: number
  readonly today: string
}): ReactNode {
  const people = useAnswer(listPeopleEndpoint, {})
  const { organisationId, today } = props
  const form = useForm(fillBoardSeat.input, { organisationId, personId: '', seat: 'chair', startsOn: today })
  const { send } = useSend(fillBoardSeat, afterBoardWork)
  return (
    <FormFrame form={form} button="Fill the seat" quiet onSend={send}>
      <SelectField
        field={form.field('personId')}
        label="Who"
        choices={people
          .filter(({ deactivatedAt }) => deactivatedAt === null)
          .map(({ id, name }) => ({ value: id, label: capital(name) }))}
      />
      <SelectField field={form.field('seat')} label="Seat" choices={choicesOf(SeatFor.options)} />
      <DateField
        field={form.field('startsOn')}
        label="First day"
        hint={`The term lasts ${props.months} months, as the charter says.`}
      />
    </FormFrame>
  )
}
