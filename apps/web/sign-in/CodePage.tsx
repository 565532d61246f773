import { useAddress } from '@pilothouse/platform/ui/address'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { Link } from '@pilothouse/platform/ui/Link'
import { Page } from '@pilothouse/platform/ui/Page'
import { backupCodeSignInEndpoint, codeSignInEndpoint } from '@pilothouse/platform/ui/sign-in-doors'
import { TextField } from '@pilothouse/platform/ui/TextField'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { SignInAddress } from './next-page.ts'

const CodeAddress = SignInAddress.extend({ with: z.enum(['app', 'backup']).default('app') })

/** The second step of signing in: a code of the authenticator app, or a backup code. */
export function CodePage(): ReactNode {
  const [address] = useAddress(CodeAddress)
  const backup = address.with === 'backup'
  const enter = (): void => window.location.assign(address.next)
  return (
    <Page title="Enter your code" purpose="Your password was right. One more step shows that it is you.">
      {backup ? <BackupCodeForm onSignedIn={enter} /> : <CodeForm onSignedIn={enter} />}
      <p>
        {backup ? (
          <Link to="." search={{ next: address.next }}>
            Use the authenticator app
          </Link>
        ) : (
          <Link to="." search={{ next: address.next, with: 'backup' }}>
            Use a backup code
          </Link>
        )}
      </p>
    </Page>
  )
}

function CodeForm({ onSignedIn }: { readonly onSignedIn: () => void }): ReactNode {
  const form = useForm(codeSignInEndpoint.input, { code: '' })
  const { send } = useSend(codeSignInEndpoint)
  return (
    <FormFrame form={form} button="Sign in" onSend={(input) => send(input).then(onSignedIn)}>
      <TextField
        field={form.field('code')}
        label="Six digits from your authenticator app"
        autoComplete="one-time-code"
        short
      />
    </FormFrame>
  )
}

function BackupCodeForm({ onSignedIn }: { readonly onSignedIn: () => void }): ReactNode {
  const form = useForm(backupCodeSignInEndpoint.input, { code: '' })
  const { send } = useSend(backupCodeSignInEndpoint)
  return (
    <FormFrame form={form} button="Sign in" onSend={(input) => send(input).then(onSignedIn)}>
      <TextField field={form.field('code')} label="Backup code" hint="Each code works once." autoComplete="off" short />
    </FormFrame>
  )
}
