import type { ReactNode } from 'react'
import { useSend } from '../../../ui/data/use-send.ts'
import { FormFrame } from '../../../ui/form/FormFrame.tsx'
import { TextField } from '../../../ui/form/TextField.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { Section } from '../../../ui/page/Section.tsx'
import { deactivatePersonEndpoint, listPeopleEndpoint, reactivatePersonEndpoint } from '../../people/contract.ts'
import type { Member } from '../../people/member.ts'
import { listSessionsEndpoint } from '../../sessions/contract.ts'
import { listApiTokensEndpoint } from '../../tokens/contract.ts'
import { SessionList } from '../account/SessionList.tsx'
import { SignInList } from '../account/SignInList.tsx'
import { TokenList } from '../account/TokenList.tsx'
import { ActButton } from '../ActButton.tsx'
import { Cancel, FormDialog } from '../FormDialog.tsx'

/** What an administrator of the agency sees and ends: sessions, tokens, the account itself. */
export function PersonAccess({ member }: { readonly member: Member }): ReactNode {
  return (
    <>
      <Section title="Signed in at">
        <SessionList personId={member.id} />
      </Section>
      <Section title="Recent sign-ins">
        <SignInList personId={member.id} />
      </Section>
      <Section title="API tokens">
        <TokenList personId={member.id} />
      </Section>
      {member.deactivatedAt ? <Reactivate member={member} /> : <Deactivate member={member} />}
    </>
  )
}

function Deactivate({ member }: { readonly member: Member }): ReactNode {
  return (
    <Section
      title="End access"
      action={
        <FormDialog label={`Deactivate ${member.name}`}>
          {(close) => <DeactivateForm member={member} close={close} />}
        </FormDialog>
      }
    >
      <p>Sessions and tokens end at once. What they did stays in the record under their name.</p>
    </Section>
  )
}

function DeactivateForm({ member, close }: { readonly member: Member; readonly close: () => void }): ReactNode {
  const form = useForm(deactivatePersonEndpoint.input, { personId: member.id, reason: '' })
  const { send } = useSend(deactivatePersonEndpoint, [listPeopleEndpoint, listSessionsEndpoint, listApiTokensEndpoint])
  return (
    <FormFrame
      form={form}
      button={`Deactivate ${member.name}`}
      onSend={async (wish) => send(wish).then(close)}
      beside={<Cancel close={close} />}
    >
      <TextField field={form.field('reason')} label="Why" hint="It is kept in the ledger." />
    </FormFrame>
  )
}

function Reactivate({ member }: { readonly member: Member }): ReactNode {
  const { send } = useSend(reactivatePersonEndpoint, [listPeopleEndpoint])
  return (
    <Section title="Let in again">
      <ActButton label={`Reactivate ${member.name}`} act={() => send({ personId: member.id })}>
        They can sign in again, with the roles that were not withdrawn. Tokens stay revoked.
      </ActButton>
    </Section>
  )
}
