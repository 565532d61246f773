import type { ReactNode } from 'react'
import { useAnswer } from '../../../ui/data/use-answer.ts'
import { useSend } from '../../../ui/data/use-send.ts'
import { FormFrame } from '../../../ui/form/FormFrame.tsx'
import { TextField } from '../../../ui/form/TextField.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { ButtonLink } from '../../../ui/page/Link.tsx'
import { Page } from '../../../ui/page/Page.tsx'
import { Section } from '../../../ui/page/Section.tsx'
import { usePerson, usePersonAgain } from '../../../ui/session/session.tsx'
import { DefinitionList } from '../../../ui/words/DefinitionList.tsx'
import { listPeopleEndpoint, renamePersonEndpoint } from '../../people/contract.ts'
import { readAccountEndpoint } from '../../sign-in/account.ts'
import { Cancel, FormDialog } from '../FormDialog.tsx'
import { sayRole } from '../role-words.ts'
import { PasskeySection } from './PasskeySection.tsx'
import { PasswordSection } from './PasswordSection.tsx'
import { SecondFactorSection } from './SecondFactorSection.tsx'
import { SessionList } from './SessionList.tsx'
import { SignInList } from './SignInList.tsx'

/** Everything about how one signs in. */
export function AccountPage(): ReactNode {
  const person = usePerson()
  const account = useAnswer(readAccountEndpoint, {})
  return (
    <Page
      title="My account"
      purpose="Who you are here, and how you sign in."
      action={
        <ButtonLink quiet to="/account/tokens">
          API tokens
        </ButtonLink>
      }
    >
      <DefinitionList
        items={[
          { term: 'Name', value: <Name /> },
          { term: 'E-mail address', value: person.email },
          { term: 'Agency', value: person.agencyName },
          { term: 'Roles', value: person.roles.map(sayRole).join(', ') },
        ]}
      />
      <PasswordSection hasPassword={account.hasPassword} />
      {account.hasPassword && <SecondFactorSection isOn={account.secondFactor} />}
      <PasskeySection passkeys={account.passkeys} />
      <Section title="Where you are signed in">
        <SessionList />
      </Section>
      <Section
        title="Recent sign-ins"
        note="If one of these was not you, change your password and tell your administrator."
      >
        <SignInList />
      </Section>
    </Page>
  )
}

function Name(): ReactNode {
  const person = usePerson()
  return (
    <>
      {person.name}{' '}
      <FormDialog inLine label="Correct your name">
        {(close) => <NameForm close={close} />}
      </FormDialog>
    </>
  )
}

function NameForm({ close }: { readonly close: () => void }): ReactNode {
  const person = usePerson()
  const askAgain = usePersonAgain()
  const form = useForm(renamePersonEndpoint.input, { personId: person.id, name: person.name })
  const { send } = useSend(renamePersonEndpoint, [listPeopleEndpoint])
  const save = async (wish: { personId: string; name: string }): Promise<void> => {
    await send(wish)
    await askAgain()
    close()
  }
  return (
    <FormFrame form={form} button="Save the name" onSend={save} beside={<Cancel close={close} />}>
      <TextField field={form.field('name')} label="Name" autoComplete="name" />
    </FormFrame>
  )
}
