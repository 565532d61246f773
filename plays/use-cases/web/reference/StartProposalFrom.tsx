import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { Section } from '@pilothouse/platform/ui/Section'
import { TextField } from '@pilothouse/platform/ui/TextField'
import { useGo } from '@pilothouse/platform/ui/address'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import { Declaration } from '../../ideas/declaration.ts'
import { draftPilotProposal, listPilotProposals } from '../../proposals/contract.ts'

/** Starts a pilot proposal from a use that somebody else has: its answers are filled in, to be changed or confirmed. */
export function StartProposalFrom({ similarId }: { readonly similarId: string }): ReactNode {
  const form = useForm(Declaration, { similarId, decision: 'start from', because: '' })
  const { send } = useSend(draftPilotProposal, [listPilotProposals])
  const go = useGo()
  return (
    <Section
      title="Start a pilot proposal from this"
      note="What was reported fills the matching questions. Each answer waits until you change or confirm it."
    >
      <FormFrame
        form={form}
        button="Start the proposal"
        onSend={async (declaration) => {
          const { id } = await send({ declared: [declaration] })
          go(`/use-cases/proposals/${id}/edit`)
        }}
      >
        <TextField field={form.field('because')} label="Why from this one?" hint="A few words; the board reads them." />
      </FormFrame>
    </Section>
  )
}
