import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import { listUseCases } from '../../../portfolio/contract.ts'
import { decidePilotProposal, listPilotProposals, openPilotProposal } from '../../../proposals/contract.ts'
import type { PilotProposal } from '../../../proposals/pilot-proposal.ts'

/** Records an approval or a refusal, with its reason. */
export function RecordDecision(props: {
  readonly proposal: PilotProposal
  readonly decision: 'approved' | 'declined'
}): ReactNode {
  const { proposal, decision } = props
  const { id, version } = proposal
  const form = useForm(decidePilotProposal.input, { id, version, decision, reason: '' })
  const { send } = useSend(decidePilotProposal, [openPilotProposal, listPilotProposals, listUseCases])
  return (
    <FormFrame
      form={form}
      button={decision === 'approved' ? 'Approve the pilot' : 'Decline the proposal'}
      onSend={send}
    >
      <TextAreaField field={form.field('reason')} label="Reason" limit={4000} />
    </FormFrame>
  )
}
