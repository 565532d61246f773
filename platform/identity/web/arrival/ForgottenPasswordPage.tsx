import { useState, type ReactNode } from 'react'
import { useSend } from '../../../ui/data/use-send.ts'
import { FormFrame } from '../../../ui/form/FormFrame.tsx'
import { TextField } from '../../../ui/form/TextField.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { Link } from '../../../ui/page/Link.tsx'
import { Notice } from '../../../ui/page/Notice.tsx'
import { Page } from '../../../ui/page/Page.tsx'
import { askForPasswordEndpoint } from '../../sign-in/account.ts'

/** Asks for a letter with which to choose a new password. It never says whether the address is known. */
export function ForgottenPasswordPage(): ReactNode {
  const [asked, setAsked] = useState('')
  const form = useForm(askForPasswordEndpoint.input, { email: '' })
  const { send } = useSend(askForPasswordEndpoint)
  return (
    <Page title="Forgotten password" purpose="We send you a letter with a link to choose a new one.">
      {asked ? (
        <Notice kind="success" title="Look in your mailbox">
          If {asked} belongs to an account, a letter is on its way. The link works once, for one hour.
        </Notice>
      ) : (
        <FormFrame
          form={form}
          button="Send the letter"
          onSend={async (wish) => send(wish).then(() => setAsked(wish.email))}
        >
          <TextField field={form.field('email')} label="E-mail address" type="email" autoComplete="username" />
        </FormFrame>
      )}
      <p>
        <Link to="/sign-in">Back to sign in</Link>
      </p>
    </Page>
  )
}
