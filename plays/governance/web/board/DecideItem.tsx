import { Disclosure } from '@pilothouse/platform/ui/Disclosure'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { MissingList } from '@pilothouse/platform/ui/MissingList'
import { Section } from '@pilothouse/platform/ui/Section'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import type { ItemRecord } from '../../board/board-record.ts'
import { deferAgendaItem, recordBoardDecision } from '../../board/contract.ts'
import { meetingState } from '../../board/meetings/board-meeting.ts'
import { afterBoardWork } from './board-words.ts'

/** Records the decision once nothing is missing; the votes make the outcome. */
export function DecideItem({ record }: { readonly record: ItemRecord }): ReactNode {
  const { missing, whyNotDecide, meeting } = record
  if (meetingState(meeting) !== 'open') return null
  return (
    <Section title="Decision" note="The outcome follows from the votes: most votes cast win, a tie is declined.">
      {missing.length > 0 && (
        <>
          <p>Still missing:</p>
          <MissingList missing={missing} />
        </>
      )}
      {whyNotDecide && <p>{whyNotDecide}</p>}
      {whyNotDecide === null && missing.length === 0 && <Decide record={record} />}
      {whyNotDecide === null && (
        <Disclosure label="Defer the question">
          <Defer record={record} />
        </Disclosure>
      )}
    </Section>
  )
}

function Decide({ record: { item } }: { readonly record: ItemRecord }): ReactNode {
  const { id, version } = item
  const form = useForm(recordBoardDecision.input, { id, version, rationale: '' })
  const { send } = useSend(recordBoardDecision, afterBoardWork)
  return (
    <FormFrame form={form} button="Record the decision" onSend={send}>
      <TextAreaField
        field={form.field('rationale')}
        label="Rationale"
        hint="Why the board decided so, as the record should say it."
        rows={3}
        limit={2000}
      />
    </FormFrame>
  )
}

function Defer({ record: { item } }: { readonly record: ItemRecord }): ReactNode {
  const form = useForm(deferAgendaItem.input, { id: item.id, rationale: '' })
  const { send } = useSend(deferAgendaItem, afterBoardWork)
  return (
    <FormFrame form={form} button="Defer it" quiet onSend={send}>
      <TextAreaField field={form.field('rationale')} label="Why" rows={2} limit={2000} />
    </FormFrame>
  )
}
