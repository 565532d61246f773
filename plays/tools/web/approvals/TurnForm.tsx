import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { useGo } from '@pilothouse/platform/ui/address'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import { liftSuspension, listModels, revokeApproval, suspendApproval } from '../../approvals/contract.ts'
import { listWaiting } from '../../approvals/waiting/contract.ts'
import { listCatalogue, openEntry } from '../../catalogue/contract.ts'
import type { EntryRecord } from '../../catalogue/entry-record.ts'
import { PeopleToTell } from './PeopleToTell.tsx'

type Turn = 'suspend' | 'lift' | 'revoke'

const doors = { suspend: suspendApproval, lift: liftSuspension, revoke: revokeApproval } as const

const says: Readonly<Record<Turn, { readonly button: string; readonly words: string }>> = {
  suspend: {
    button: 'Suspend the approval',
    words:
      'From now on nobody may use it, until an official lifts the suspension. Clearances that name it stop as well.',
  },
  lift: {
    button: 'Lift the suspension',
    words: 'The terms from before hold again from today on: the same data, conditions and last day.',
  },
  revoke: {
    button: 'Revoke the approval',
    words: 'Nobody may use it any more. It comes back only by a new approval, with new terms.',
  },
}

/** Suspends, lifts or revokes, with a reason and who is told. */
export function TurnForm({ turn, record }: { readonly turn: Turn; readonly record: EntryRecord }): ReactNode {
  const { id, version } = record.entry
  const door = doors[turn]
  const form = useForm(door.input, { id, version, reason: '', tell: record.lastTold })
  const { send } = useSend(door, [openEntry, listCatalogue, listModels, listWaiting])
  const go = useGo()
  return (
    <FormFrame
      form={form}
      button={says[turn].button}
      onSend={async (input) => {
        await send(input)
        go(`/tools/catalogue/${id}`)
      }}
    >
      <p>{says[turn].words}</p>
      <TextAreaField field={form.field('reason')} label="Why" limit={4000} rows={3} />
      <PeopleToTell field={form.field('tell')} />
    </FormFrame>
  )
}
