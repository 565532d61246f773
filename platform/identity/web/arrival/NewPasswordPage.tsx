import { useState, type ReactNode } from 'react'
import { useSend } from '../../../ui/data/use-send.ts'
import { FormFrame } from '../../../ui/form/FormFrame.tsx'
import { TextField } from '../../../ui/form/TextField.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { Link } from '../../../ui/page/Link.tsx'
import { Page } from '../../../ui/page/Page.tsx'
import { resetPasswordEndpoint } from '../../sign-in/account.ts'
import { secretInAddress } from './secret-in-address.ts'

/** Where the link in the letter leads: choose a new password. */
export function NewPasswordPage(): ReactNode {
  const [token] = useState(secretInAddress)
  const [done, setDone] = useState(false)
  const form = useForm(resetPasswordEndpoint.input, { token, newPassword: '' })
  const { send } = useSend(resetPasswordEndpoint)
  if (done) {
    return (
      <Page title="Your password was changed" purpose="You were signed out everywhere.">
        <Link to="/sign-in">Sign in with the new password</Link>
      </Page>
    )
  }
  return (
    <Page title="New password" purpose="Choose one that you use nowhere else.">
      <FormFrame form={form} button="Change the password" onSend={async (wish) => send(wish).then(() => setDone(true))}>
        <TextField
          field={form.field('newPassword')}
          label="New password"
          type="password"
          autoComplete="new-password"
          hint="At least 12 characters. A few words in a row are easy to keep in mind."
        />
      </FormFrame>
      <p>
        <Link to="/forgotten-password">Ask for another letter</Link>
      </p>
    </Page>
  )
}
