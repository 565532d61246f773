import { choicesOf, RadioField } from '@pilothouse/platform/ui/ChoiceField'
import { Disclosure } from '@pilothouse/platform/ui/Disclosure'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { Link } from '@pilothouse/platform/ui/Link'
import { Notice } from '@pilothouse/platform/ui/Notice'
import { Section } from '@pilothouse/platform/ui/Section'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { VoteChoice, VoteDraft } from '../../board/agenda/agenda-item.ts'
import type { ItemRecord } from '../../board/board-record.ts'
import { castVote, recuseMember } from '../../board/contract.ts'
import { meetingState } from '../../board/meetings/board-meeting.ts'
import { afterBoardWork } from './board-words.ts'

/** What a member does: votes, or steps back. Who had another part is told so before they try. */
export function OwnVote({ record }: { readonly record: ItemRecord }): ReactNode {
  const { members, ownSeatId, meeting, votes } = record
  const own = members.find(({ id }) => id === ownSeatId)
  if (!own || own.recused) return null
  const state = meetingState(meeting)
  if (state !== 'open')
    return (
      <Notice kind="info">
        You vote when the meeting is open. It is {state === 'called' ? 'not open yet' : state}.
      </Notice>
    )
  if (own.hindrance)
    return (
      <Section title="You must step back">
        <p>You {own.hindrance}. Whoever had another part does not vote.</p>
        <Recuse record={record} filled />
      </Section>
    )
  if (!own.present)
    return (
      <Notice kind="info">
        You are not marked as present. <Link to={`/governance/meetings/${meeting.id}`}>Say that you are here</Link>,
        then vote.
      </Notice>
    )
  const voted = votes.some(({ seatId, replacedAt }) => seatId === own.id && replacedAt === null)
  return (
    <Section title={voted ? 'Change your vote' : 'Your vote'}>
      <Vote record={record} quiet={voted} />
      <Disclosure label="Step back from this question">
        <Recuse record={record} filled={false} />
      </Disclosure>
    </Section>
  )
}

const VoteForm = VoteDraft.extend({
  choice: z.union([VoteChoice, z.literal('')]).pipe(z.enum(VoteChoice.options, 'Choose how you vote.')),
})

const voteLabels = { for: 'For', against: 'Against', abstain: 'Abstain' }

function Vote({ record: { item }, quiet }: { readonly record: ItemRecord; readonly quiet: boolean }): ReactNode {
  const form = useForm(VoteForm, { id: item.id, choice: '', rationale: '' })
  const { send } = useSend(castVote, afterBoardWork)
  return (
    <FormFrame form={form} button={quiet ? 'Change the vote' : 'Vote'} quiet={quiet} onSend={send}>
      <RadioField
        field={form.field('choice')}
        label="How do you vote?"
        choices={choicesOf(VoteChoice.options).map(({ value }) => ({ value, label: voteLabels[value] }))}
      />
      <TextAreaField field={form.field('rationale')} label="Why" rows={2} limit={2000} />
    </FormFrame>
  )
}

function Recuse({ record: { item }, filled }: { readonly record: ItemRecord; readonly filled: boolean }): ReactNode {
  const form = useForm(recuseMember.input, { id: item.id, reason: '' })
  const { send } = useSend(recuseMember, afterBoardWork)
  return (
    <FormFrame form={form} button="Step back" quiet={!filled} onSend={send}>
      <TextAreaField
        field={form.field('reason')}
        label="Reason"
        hint="It stands on the record. You cannot take it back for this question."
        rows={2}
        limit={2000}
      />
    </FormFrame>
  )
}
