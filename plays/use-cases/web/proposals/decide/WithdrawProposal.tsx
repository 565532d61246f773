import { Dialog } from '@pilothouse/platform/ui/Dialog'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import { useState, type ReactNode } from 'react'
import { listPilotProposals, openPilotProposal, withdrawPilotProposal } from '../../../proposals/contract.ts'

/** Takes a proposal back for good, after one more question. */
export function WithdrawProposal({ id }: { readonly id: string }): ReactNode {
  const [asking, setAsking] = useState(false)
  const form = useForm(withdrawPilotProposal.input, { id, reason: '' })
  const { send } = useSend(withdrawPilotProposal, [openPilotProposal, listPilotProposals])
  return (
    <>
      <button type="button" className="usa-button usa-button--unstyled" onClick={() => setAsking(true)}>
        Withdraw this proposal
      </button>
      {asking && (
        <Dialog title="Withdraw this proposal?" onClose={() => setAsking(false)}>
          <p>It stays on record and cannot be taken up again.</p>
          <FormFrame form={form} button="Withdraw the proposal" onSend={send}>
            <TextAreaField field={form.field('reason')} label="Why?" limit={4000} />
          </FormFrame>
        </Dialog>
      )}
    </>
  )
}
