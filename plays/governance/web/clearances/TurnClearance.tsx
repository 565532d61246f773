import { Dialog } from '@pilothouse/platform/ui/Dialog'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import { useState, type ReactNode } from 'react'
import type { ClearanceRecord } from '../../clearances/reading/clearance-record.ts'
import { reinstateClearance, revokeClearance } from '../../clearances/contract.ts'
import { afterDecision } from './after-decision.ts'

/** Puts a suspended clearance in force again. */
export const ReinstateClearance = ({ record }: { readonly record: ClearanceRecord }): ReactNode => (
  <Turn
    record={record}
    door={reinstateClearance}
    button="Reinstate the clearance"
    words="Calls pass again at once, inside what the clearance allows."
    filled
  />
)

/** Takes a clearance away for good. */
export const RevokeClearance = ({ record }: { readonly record: ClearanceRecord }): ReactNode => (
  <Turn
    record={record}
    door={revokeClearance}
    button="Revoke the clearance"
    words="Calls stop at once and for good. Only a new clearance lets them pass again. To stop them for a while, pull the kill switch."
  />
)

interface TurnProps {
  readonly record: ClearanceRecord
  readonly door: typeof reinstateClearance | typeof revokeClearance
  readonly button: string
  readonly words: string
  readonly filled?: boolean
}

function Turn(props: TurnProps): ReactNode {
  const { button, filled = false } = props
  const [open, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className={filled ? 'usa-button' : 'usa-button usa-button--unstyled'}
        onClick={() => setOpen(true)}
      >
        {button}
      </button>
      {open && (
        <Dialog title={button} onClose={() => setOpen(false)}>
          <TurnForm {...props} onDone={() => setOpen(false)} />
        </Dialog>
      )}
    </>
  )
}

function TurnForm({ record, door, button, words, onDone }: TurnProps & { readonly onDone: () => void }): ReactNode {
  const { useCase, clearance } = record
  const form = useForm(door.input, { useCaseId: useCase.id, version: clearance?.version ?? 1, reason: '' })
  const { send } = useSend(door, afterDecision)
  const sendAndClose = async (input: Parameters<typeof send>[0]): Promise<void> => {
    await send(input)
    onDone()
  }
  return (
    <FormFrame form={form} button={button} onSend={sendAndClose} beside={<Cancel onClose={onDone} />}>
      <p>{words}</p>
      <TextAreaField field={form.field('reason')} label="Why" hint="Stands in its history" rows={2} limit={2000} />
    </FormFrame>
  )
}

/** The way back out of a dialog. */
export const Cancel = ({ onClose }: { readonly onClose: () => void }): ReactNode => (
  <button type="button" className="usa-button usa-button--unstyled" onClick={onClose}>
    Cancel
  </button>
)
