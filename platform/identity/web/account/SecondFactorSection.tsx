import { useState, type ReactNode } from 'react'
import { useSend } from '../../../ui/data/use-send.ts'
import { FormFrame } from '../../../ui/form/FormFrame.tsx'
import { TextField } from '../../../ui/form/TextField.tsx'
import { useForm, type Field } from '../../../ui/form/use-form.ts'
import { Section } from '../../../ui/page/Section.tsx'
import * as doors from '../../sign-in/account.ts'
import { Cancel, FormDialog } from '../FormDialog.tsx'
import { QrCode } from './QrCode.tsx'

/** A code from an authenticator app, asked for beside the password. */
export function SecondFactorSection({ isOn }: { readonly isOn: boolean }): ReactNode {
  return (
    <Section
      title="Second factor"
      action={
        isOn ? (
          <FormDialog label="Turn the second factor off">{(close) => <TurnOff close={close} />}</FormDialog>
        ) : (
          <FormDialog label="Set up a second factor">{(close) => <TurnOn close={close} />}</FormDialog>
        )
      }
    >
      <p>
        {isOn ? (
          <>
            On: signing in with your password also asks for a code.{' '}
            <FormDialog inLine label="Make new recovery codes">
              {(close) => <RenewCodes close={close} />}
            </FormDialog>
          </>
        ) : (
          'Off: your password alone signs you in.'
        )}
      </p>
    </Section>
  )
}

interface Closing {
  readonly close: () => void
}

function TurnOn({ close }: Closing): ReactNode {
  const [setup, setSetup] = useState<{ totpURI: string; backupCodes: string[] }>()
  const form = useForm(doors.beginSecondFactorEndpoint.input, { password: '' })
  const { send } = useSend(doors.beginSecondFactorEndpoint)
  if (setup) return <Verify {...setup} close={close} />
  return (
    <FormFrame
      form={form}
      button="Go on"
      onSend={async (wish) => setSetup(await send(wish))}
      beside={<Cancel close={close} />}
    >
      <PasswordField field={form.field('password')} />
    </FormFrame>
  )
}

function Verify({
  totpURI,
  backupCodes,
}: {
  readonly totpURI: string
  readonly backupCodes: readonly string[]
  readonly close: () => void
}): ReactNode {
  const form = useForm(doors.verifyCodeEndpoint.input, { code: '' })
  const { send } = useSend(doors.verifyCodeEndpoint, [doors.readAccountEndpoint])
  return (
    <>
      <p>1. Scan this with your authenticator app, or type the key into it:</p>
      <QrCode text={totpURI} label="Code to scan with an authenticator app" />
      <p>
        Key: <code>{inFours(new URL(totpURI).searchParams.get('secret') ?? '')}</code>
      </p>
      <p>2. Keep these recovery codes somewhere safe. Each works once, if the app is ever out of reach:</p>
      <Codes codes={backupCodes} />
      <FormFrame
        form={form}
        button="Turn the second factor on"
        onSend={async (wish) => send(wish).then(close)}
        beside={<Cancel close={close} />}
      >
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

function TurnOff({ close }: Closing): ReactNode {
  const form = useForm(doors.endSecondFactorEndpoint.input, { password: '' })
  const { send } = useSend(doors.endSecondFactorEndpoint, [doors.readAccountEndpoint])
  return (
    <FormFrame
      form={form}
      button="Turn the second factor off"
      onSend={async (wish) => send(wish).then(close)}
      beside={<Cancel close={close} />}
    >
      <PasswordField field={form.field('password')} />
    </FormFrame>
  )
}

function RenewCodes({ close }: Closing): ReactNode {
  const [codes, setCodes] = useState<readonly string[]>([])
  const form = useForm(doors.renewRecoveryCodesEndpoint.input, { password: '' })
  const { send } = useSend(doors.renewRecoveryCodesEndpoint)
  if (codes.length > 0) {
    return (
      <>
        <p>Keep these somewhere safe. Each works once; the old ones no longer do.</p>
        <Codes codes={codes} />
        <button type="button" className="usa-button" onClick={close}>
          I have kept them
        </button>
      </>
    )
  }
  return (
    <FormFrame
      form={form}
      button="Make new recovery codes"
      onSend={async (wish) => setCodes((await send(wish)).backupCodes)}
      beside={<Cancel close={close} />}
    >
      <PasswordField field={form.field('password')} />
    </FormFrame>
  )
}

/** Easier to type over; apps ignore the spaces. */
const inFours = (key: string): string => key.match(/.{1,4}/g)?.join(' ') ?? ''

const PasswordField = ({ field }: { readonly field: Field<string> }): ReactNode => (
  <TextField field={field} label="Current password" type="password" autoComplete="current-password" />
)

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
