import { Dialog } from '@pilothouse/platform/ui/Dialog'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import { useState, type ReactNode } from 'react'
import { withdrawEvidence } from '../../../obligations/contract.ts'
import type { LinkedEvidence } from '../../../obligations/evidence/evidence.ts'
import { dutyDoors } from '../duty-doors.ts'

/** Takes a piece of evidence back, with a reason. */
export function WithdrawEvidence({ piece }: { readonly piece: LinkedEvidence }): ReactNode {
  const [open, setOpen] = useState(false)
  const close = (): void => setOpen(false)
  return (
    <>
      <button type="button" className="usa-button usa-button--unstyled" onClick={() => setOpen(true)}>
        Withdraw<span className="usa-sr-only"> {piece.title}</span>
      </button>
      {open && (
        <Dialog title={`Withdraw “${piece.title}”`} onClose={close}>
          <Why id={piece.id} close={close} />
        </Dialog>
      )}
    </>
  )
}

function Why({ id, close }: { readonly id: string; readonly close: () => void }): ReactNode {
  const form = useForm(withdrawEvidence.input, { id, because: '' })
  const { send } = useSend(withdrawEvidence, dutyDoors)
  return (
    <FormFrame
      form={form}
      button="Withdraw the evidence"
      onSend={async (output) => {
        await send(output)
        close()
      }}
      beside={
        <button type="button" className="usa-button usa-button--unstyled" onClick={close}>
          Cancel
        </button>
      }
    >
      <p>It stays in the record and no longer counts. Duties that rest on it are owed again.</p>
      <TextAreaField field={form.field('because')} label="Why" rows={3} limit={2000} />
    </FormFrame>
  )
}
