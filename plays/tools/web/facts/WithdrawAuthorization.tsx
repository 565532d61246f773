import { Dialog } from '@pilothouse/platform/ui/Dialog'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import { useState, type ReactNode } from 'react'
import type { Authorization } from '../../authorizations/authorization.ts'
import { withdrawAuthorization } from '../../authorizations/contract.ts'
import { listCatalogue, openEntry } from '../../catalogue/contract.ts'

/** Says that an authorization is no longer held. */
export function WithdrawAuthorization({ authorization }: { readonly authorization: Authorization }): ReactNode {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <button type="button" className="usa-button usa-button--unstyled" onClick={() => setAsking(true)}>
        Withdraw<span className="usa-sr-only"> {authorization.systemName}</span>
      </button>
      {asking && <WithdrawDialog authorization={authorization} onClose={() => setAsking(false)} />}
    </>
  )
}

function WithdrawDialog(props: { readonly authorization: Authorization; readonly onClose: () => void }): ReactNode {
  const { authorization, onClose } = props
  const form = useForm(withdrawAuthorization.input, { authorizationId: authorization.id, reason: '' })
  const { send } = useSend(withdrawAuthorization, [openEntry, listCatalogue])
  return (
    <Dialog title="Withdraw this authorization?" onClose={onClose}>
      <p>It stays on record with your reason. The entry’s approval is not changed: decide about that yourself.</p>
      <FormFrame form={form} button="Withdraw the authorization" onSend={send}>
        <TextAreaField field={form.field('reason')} label="Why?" limit={2000} rows={3} />
      </FormFrame>
    </Dialog>
  )
}
