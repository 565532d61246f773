import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { useGo } from '@pilothouse/platform/ui/address'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import { listIdeas, openIdea, takeUpIdea } from '../../ideas/contract.ts'
import type { Idea } from '../../ideas/idea.ts'
import { OfficeField } from '../use-case/OfficeField.tsx'

/** Goes on with an idea, for one office. */
export function TakeUpIdea({
  ideaId,
  as,
}: {
  readonly ideaId: string
  readonly as: 'proposal' | 'use case'
}): ReactNode {
  const form = useForm(takeUpIdea.input, { id: ideaId, as, organisationId: '' })
  const { send } = useSend(takeUpIdea, [openIdea, listIdeas])
  const go = useGo()
  const leave = ({ proposalId, useCaseId }: Idea): void =>
    go(proposalId ? `/use-cases/proposals/${proposalId}/edit` : `/use-cases/portfolio/${useCaseId}`)
  return (
    <FormFrame
      form={form}
      button={as === 'proposal' ? 'Start the proposal' : 'Enter the use case'}
      onSend={async (input) => leave(await send(input))}
    >
      <OfficeField field={form.field('organisationId')} />
    </FormFrame>
  )
}
