import { useState, type ReactNode } from 'react'
import { z } from 'zod'
import { call } from '../../../http/call.ts'
import { FormFrame } from '../../../ui/form/FormFrame.tsx'
import { TextField } from '../../../ui/form/TextField.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { useAddress } from '../../../ui/page/address.ts'
import { Link } from '../../../ui/page/Link.tsx'
import { Page } from '../../../ui/page/Page.tsx'
import { verifyCodeEndpoint, verifyRecoveryCodeEndpoint } from '../../sign-in/account.ts'

const Way = z.object({
  /** Where the person wanted to go; only a page of this site. */
  next: z
    .string()
    .regex(/^\/(?![/\\])/)
    .default('/'),
})

/** The code after the password: from the app, or one of the recovery codes. */
export function SecondStepPage(): ReactNode {
  const [{ next }] = useAddress(Way)
  const [recovering, setRecovering] = useState(false)
  const door = recovering ? verifyRecoveryCodeEndpoint : verifyCodeEndpoint
  const form = useForm(verifyCodeEndpoint.input, { code: '' })
  return (
    <Page
      title="Second step"
      purpose={
        recovering
          ? 'Enter one of your recovery codes. It works once.'
          : 'Enter the code that your authenticator app shows.'
      }
    >
      <FormFrame
        form={form}
        button="Sign in"
        onSend={async (wish) => {
          await call(door, wish)
          window.location.assign(next)
        }}
        beside={
          <button type="button" className="usa-button usa-button--unstyled" onClick={() => setRecovering(!recovering)}>
            {recovering ? 'Use the app instead' : 'Use a recovery code instead'}
          </button>
        }
      >
        <TextField
          field={form.field('code')}
          label={recovering ? 'Recovery code' : 'Code'}
          short
          autoComplete="one-time-code"
        />
      </FormFrame>
      <p>
        <Link to="/sign-in">Start again</Link>
      </p>
    </Page>
  )
}
