import { useState, type ReactNode } from 'react'
import { useSend } from '../../../ui/data/use-send.ts'
import { useLiveAnswer } from '../../../ui/data/use-answer.ts'
import { sayFailure } from '../../../ui/data/say-failure.ts'
import { FormFrame } from '../../../ui/form/FormFrame.tsx'
import { TextField } from '../../../ui/form/TextField.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { Link } from '../../../ui/page/Link.tsx'
import { Loading } from '../../../ui/page/Loading.tsx'
import { Page } from '../../../ui/page/Page.tsx'
import { acceptInvitationEndpoint, readInvitationEndpoint } from '../../invitations/contract.ts'
import { secretInAddress } from './secret-in-address.ts'

/** Where the link in an invitation leads: see who is invited, choose a password, come in. */
export function InvitationPage(): ReactNode {
  const [secret] = useState(secretInAddress)
  const { data, failure } = useLiveAnswer(readInvitationEndpoint, { secret })
  if (failure)
    return (
      <Page title="This invitation does not open" purpose={sayFailure(failure).words}>
        <Link to="/sign-in">Sign in with an account that you have</Link>
      </Page>
    )
  if (!data) return <Loading what="the invitation" />
  return <Accept secret={secret} {...data} />
}

interface Letter {
  readonly secret: string
  readonly name: string
  readonly email: string
  readonly role: string
  readonly organisationName: string
}

function Accept({ secret, name, email, role, organisationName }: Letter): ReactNode {
  const [done, setDone] = useState(false)
  const form = useForm(acceptInvitationEndpoint.input, { secret, name, password: '' })
  const { send } = useSend(acceptInvitationEndpoint)
  if (done) {
    return (
      <Page title="Welcome" purpose={`Your account is ready. Sign in as ${email}.`}>
        <Link to="/sign-in" className="usa-button">
          Sign in
        </Link>
      </Page>
    )
  }
  return (
    <Page
      title={`Welcome, ${name}`}
      purpose={`You are invited to ${organisationName}, as ${role}, with the address ${email}.`}
    >
      <FormFrame form={form} button="Make my account" onSend={async (wish) => send(wish).then(() => setDone(true))}>
        <TextField field={form.field('name')} label="Your name" autoComplete="name" />
        <TextField
          field={form.field('password')}
          label="Choose a password"
          type="password"
          autoComplete="new-password"
          hint="At least 12 characters. A few words in a row are easy to keep in mind."
        />
      </FormFrame>
    </Page>
  )
}
