import { useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore, type ReactNode } from 'react'
import { demoSignInEndpoint } from '../../identity/demo/contract.ts'
import type { Person } from '../../identity/person.ts'
import { useSend } from '../data/use-send.ts'
import { Dialog } from '../page/Dialog.tsx'
import type { Lapse } from './lapse.ts'
import { PasswordForm } from './PasswordForm.tsx'
import { useDemo, usePerson, usePersonAgain } from './session.tsx'

/** When the session ends in the middle of work, asks to sign in again in place. The page behind stays as it is. */
export function SessionFrame({ lapse, children }: { readonly lapse: Lapse; readonly children: ReactNode }): ReactNode {
  const person = usePerson()
  const lapsed = useSyncExternalStore(lapse.subscribe, lapse.happened)
  return (
    <>
      {children}
      {lapsed && person.via !== 'visitor' && <SignInAgain person={person} lapse={lapse} />}
    </>
  )
}

function SignInAgain({ person, lapse }: { readonly person: Person; readonly lapse: Lapse }): ReactNode {
  const demo = useDemo()
  const askAgain = usePersonAgain()
  const client = useQueryClient()
  const goOn = async (): Promise<void> => {
    const now = await askAgain()
    if (now.via === 'visitor') return
    if (now.id !== person.id) return window.location.reload()
    lapse.clear()
    await client.refetchQueries({ predicate: ({ state }) => state.status === 'error' })
  }
  return (
    <Dialog title="Your session has ended">
      <p>Sign in again to go on. What you typed is still here.</p>
      {demo ? (
        <DemoAgain person={person} onSignedIn={goOn} />
      ) : (
        <PasswordForm email={person.email} onSignedIn={goOn} onSecondFactor={() => window.open('/sign-in', '_blank')} />
      )}
      <p className="dialog__note">
        You can also{' '}
        <a className="usa-link" href="/sign-in" target="_blank" rel="noreferrer">
          open the sign-in page in a new tab
        </a>
        , then come back and{' '}
        <button type="button" className="usa-button usa-button--unstyled" onClick={() => void goOn()}>
          go on here
        </button>
        .
      </p>
    </Dialog>
  )
}

function DemoAgain({
  person,
  onSignedIn,
}: {
  readonly person: Person
  readonly onSignedIn: () => Promise<void>
}): ReactNode {
  const { send, busy } = useSend(demoSignInEndpoint)
  return (
    <button
      type="button"
      className="usa-button"
      disabled={busy}
      onClick={() => void send({ personId: person.id }).then(onSignedIn)}
    >
      Go on as {person.name}
    </button>
  )
}
