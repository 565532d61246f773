import { useState, type ReactNode } from 'react'
import { useSend } from '../../../ui/data/use-send.ts'
import { FormFrame } from '../../../ui/form/FormFrame.tsx'
import { TextField } from '../../../ui/form/TextField.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { Link } from '../../../ui/page/Link.tsx'
import { Notice } from '../../../ui/page/Notice.tsx'
import { Section } from '../../../ui/page/Section.tsx'
import { listSessionsEndpoint } from '../../sessions/contract.ts'
import { changePasswordEndpoint } from '../../sign-in/account.ts'
import { Cancel, FormDialog } from '../FormDialog.tsx'

/** Changes the password, or says how to get a first one. */
export function PasswordSection({ hasPassword }: { readonly hasPassword: boolean }): ReactNode {
  const [changed, setChanged] = useState(false)
  const done = (close: () => void) => (): void => {
    close()
    setChanged(true)
  }
  return (
    <Section
      title="Password"
      action={
        hasPassword && (
          <FormDialog label="Change the password">
            {(close) => <ChangePassword onDone={done(close)} close={close} />}
          </FormDialog>
        )
      }
    >
      {changed && <Notice kind="success">Your password was changed. You were signed out everywhere else.</Notice>}
      {hasPassword ? (
        <p>You sign in with your e-mail address and a password.</p>
      ) : (
        <p>
          You have no password yet. To choose one, <Link to="/forgotten-password">ask for a letter with a link</Link>.
        </p>
      )}
    </Section>
  )
}

function ChangePassword({ onDone, close }: { readonly onDone: () => void; readonly close: () => void }): ReactNode {
  const form = useForm(changePasswordEndpoint.input, {
    currentPassword: '',
    newPassword: '',
    revokeOtherSessions: true,
  })
  const { send } = useSend(changePasswordEndpoint, [listSessionsEndpoint])
  return (
    <FormFrame
      form={form}
      button="Change the password"
      onSend={async (wish) => send(wish).then(onDone)}
      beside={<Cancel close={close} />}
    >
      <TextField
        field={form.field('currentPassword')}
        label="Current password"
        type="password"
        autoComplete="current-password"
      />
      <TextField
        field={form.field('newPassword')}
        label="New password"
        type="password"
        autoComplete="new-password"
        hint="At least 12 characters. A few words in a row are easy to keep in mind."
      />
    </FormFrame>
  )
}
