import { Dialog } from '@pilothouse/platform/ui/Dialog'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import { useState, type ReactNode } from 'react'
import { listDelegations, revokeDelegation, type ListedDelegation } from '../../authority/contract.ts'
import { powerWords } from './power-words.ts'

/** Ends a delegation at once, after one more question. */
export function RevokeDelegation({ delegation }: { readonly delegation: ListedDelegation }): ReactNode {
  const [asking, setAsking] = useState(false)
  const { id, power, toName } = delegation
  const form = useForm(revokeDelegation.input, { id, reason: '' })
  const { send } = useSend(revokeDelegation, [listDelegations])
  return (
    <>
      <button type="button" className="usa-button usa-button--unstyled" onClick={() => setAsking(true)}>
        Revoke<span className="usa-sr-only"> {`${powerWords(power)} of ${toName}`}</span>
      </button>
      {asking && (
        <Dialog title={`Revoke “${powerWords(power)}” of ${toName}?`} onClose={() => setAsking(false)}>
          <p>It ends at once. What was done under it stands.</p>
          <FormFrame
            form={form}
            button="Revoke the delegation"
            onSend={(output) => send(output).then(() => setAsking(false))}
          >
            <TextAreaField field={form.field('reason')} label="Why" rows={2} limit={2000} />
          </FormFrame>
        </Dialog>
      )}
    </>
  )
}
