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

/** Changes the password, or says how to get a first one. */
export function PasswordSection({ hasPassword }: { readonly hasPassword: boolean }): ReactNode {
  return (
    <Section title="Password">
      {hasPassword ? (
        <ChangePassword />
      ) : (
        <p>
          You have no password yet. To choose one, <Link to="/forgotten-password">ask for a letter with a link</Link>.
        </p>
      )}
    </Section>
  )
}

function ChangePassword(): ReactNode {
  const [changed, setChanged] = useState(false)
  const blank = { currentPassword: '', newPassword: '', revokeOtherSessions: true } as const
  const form = useForm(changePasswordEndpoint.input, blank)
  const { send } = useSend(changePasswordEndpoint, [listSessionsEndpoint])
  return (
    <FormFrame
      form={form}
      button="Change the password"
      onSend={async (wish) => {
        await send(wish)
        form.reset(blank)
        setChanged(true)
      }}
    >
      {changed && <Notice kind="success">Your password was changed. You were signed out everywhere else.</Notice>}
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
