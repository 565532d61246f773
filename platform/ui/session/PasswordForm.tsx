import type { ReactNode } from 'react'
import { call } from '../../http/call.ts'
import { FormFrame } from '../form/FormFrame.tsx'
import { TextField } from '../form/TextField.tsx'
import { useForm } from '../form/use-form.ts'
import { passwordSignInEndpoint } from './doors.ts'

/** Signs in with e-mail and password. */
export function PasswordForm(props: {
  /** Known when somebody signs in again. */
  readonly email?: string
  readonly onSignedIn: () => Promise<unknown>
  /** Called when a second step is needed. */
  readonly onSecondFactor: () => void
}): ReactNode {
  const { email = '', onSignedIn, onSecondFactor } = props
  const form = useForm(passwordSignInEndpoint.input, { email, password: '' })
  return (
    <FormFrame
      form={form}
      button="Sign in"
      onSend={async (input) => {
        const { secondFactor } = await call(passwordSignInEndpoint, input)
        return secondFactor ? onSecondFactor() : onSignedIn()
      }}
    >
      <TextField field={form.field('email')} label="E-mail address" type="email" autoComplete="username" />
      <TextField field={form.field('password')} label="Password" type="password" autoComplete="current-password" />
    </FormFrame>
  )
}
