import { Dialog } from '@pilothouse/platform/ui/Dialog'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import { useState, type ReactNode } from 'react'
import { endEmergencyPassage, listOpenEmergencies } from '../../../obligations/gates/contract.ts'
import type { EmergencyPassage } from '../../../obligations/gates/emergency-passage.ts'
import { dutyDoors } from '../duty-doors.ts'

/** Ends an emergency passage before its time. */
export function EndPassage({ passage }: { readonly passage: EmergencyPassage }): ReactNode {
  const [open, setOpen] = useState(false)
  const close = (): void => setOpen(false)
  return (
    <>
      <button type="button" className="usa-button usa-button--unstyled emergency__end" onClick={() => setOpen(true)}>
        End it now<span className="usa-sr-only"> for {passage.useCaseTitle}</span>
      </button>
      {open && (
        <Dialog title={`End the emergency passage of “${passage.useCaseTitle}”`} onClose={close}>
          <Why id={passage.id} close={close} />
        </Dialog>
      )}
    </>
  )
}

function Why({ id, close }: { readonly id: string; readonly close: () => void }): ReactNode {
  const form = useForm(endEmergencyPassage.input, { id, because: '' })
  const { send } = useSend(endEmergencyPassage, [listOpenEmergencies, ...dutyDoors])
  return (
    <FormFrame
      form={form}
      button="End the passage"
      onSend={send}
      beside={
        <button type="button" className="usa-button usa-button--unstyled" onClick={close}>
          Cancel
        </button>
      }
    >
      <p>If duties of its stage are still owed then, its clearance is suspended.</p>
      <TextAreaField field={form.field('because')} label="Why" rows={3} limit={2000} />
    </FormFrame>
  )
}
