import { useState, type ReactNode } from 'react'
import { useSend } from '../../../ui/data/use-send.ts'
import { FormFrame } from '../../../ui/form/FormFrame.tsx'
import { TextField } from '../../../ui/form/TextField.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { Section } from '../../../ui/page/Section.tsx'
import * as doors from '../../sign-in/account.ts'
import { QrCode } from './QrCode.tsx'

/** A code from an authenticator app, asked for beside the password. */
export function SecondFactorSection({ isOn }: { readonly isOn: boolean }): ReactNode {
  return (
    <Section
      title="Second factor"
      note={isOn ? 'On: signing in with your password also asks for a code.' : 'Off: your password alone signs you in.'}
    >
      {isOn ? <TurnOff /> : <TurnOn />}
    </Section>
  )
}

function TurnOn(): ReactNode {
  const [setup, setSetup] = useState<{ totpURI: string; backupCodes: string[] }>()
  const form = useForm(doors.beginSecondFactorEndpoint.input, { password: '' })
  const { send } = useSend(doors.beginSecondFactorEndpoint)
  if (setup) return <Verify {...setup} />
  return (
    <FormFrame form={form} button="Set up a second factor" onSend={async (wish) => setSetup(await send(wish))}>
      <TextField
        field={form.field('password')}
        label="Current password"
        type="password"
        autoComplete="current-password"
      />
    </FormFrame>
  )
}

function Verify({
  totpURI,
  backupCodes,
}: {
  readonly totpURI: string
  readonly backupCodes: readonly string[]
}): ReactNode {
  const form = useForm(doors.verifyCodeEndpoint.input, { code: '' })
  const { send } = useSend(doors.verifyCodeEndpoint, [doors.readAccountEndpoint])
  return (
    <>
      <p>1. Scan this with your authenticator app, or type the key into it:</p>
      <QrCode text={totpURI} label="Code to scan with an authenticator app" />
      <p>
        Key: <code>{new URL(totpURI).searchParams.get('secret')}</code>
      </p>
      <p>2. Keep these recovery codes somewhere safe. Each works once, if the app is ever out of reach:</p>
      <Codes codes={backupCodes} />
      <FormFrame form={form} button="Turn the second factor on" onSend={send}>
        <TextField
          field={form.field('code')}
          label="3. The code that the app shows now"
          short
          autoComplete="one-time-code"
        />
      </FormFrame>
    </>
  )
}

function TurnOff(): ReactNode {
  const [codes, setCodes] = useState<readonly string[]>([])
  const form = useForm(doors.endSecondFactorEndpoint.input, { password: '' })
  const renewal = useForm(doors.renewRecoveryCodesEndpoint.input, { password: '' })
  const end = useSend(doors.endSecondFactorEndpoint, [doors.readAccountEndpoint])
  const renew = useSend(doors.renewRecoveryCodesEndpoint)
  return (
    <>
      {codes.length > 0 && <Codes codes={codes} />}
      <FormFrame
        form={renewal}
        button="Make new recovery codes"
        onSend={async (wish) => setCodes((await renew.send(wish)).backupCodes)}
      >
        <TextField
          field={renewal.field('password')}
          label="Password, to make new recovery codes"
          type="password"
          autoComplete="current-password"
        />
      </FormFrame>
      <FormFrame form={form} button="Turn the second factor off" onSend={end.send}>
        <TextField
          field={form.field('password')}
          label="Password, to turn the second factor off"
          type="password"
          autoComplete="current-password"
        />
      </FormFrame>
    </>
  )
}

function Codes({ codes }: { readonly codes: readonly string[] }): ReactNode {
  return (
    <ul className="usa-list">
      {codes.map((code) => (
        <li key={code}>
          <code>{code}</code>
        </li>
      ))}
    </ul>
  )
}
