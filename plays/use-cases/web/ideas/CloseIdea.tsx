import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import { closeIdea, listIdeas, openIdea } from '../../ideas/contract.ts'

/** Ends an idea with a reason. */
export function CloseIdea({ ideaId }: { readonly ideaId: string }): ReactNode {
  const form = useForm(closeIdea.input, { id: ideaId, reason: '' })
  const { send } = useSend(closeIdea, [openIdea, listIdeas])
  return (
    <FormFrame form={form} button="Close the idea" onSend={send}>
      <TextAreaField
        field={form.field('reason')}
        label="Why is it closed?"
        hint="The author reads this. Say what exists already, or what would have to change."
        limit={2000}
      />
    </FormFrame>
  )
}
