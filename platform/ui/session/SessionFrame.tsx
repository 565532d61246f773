import { useQueryClient } from '@tanstack/react-query'
import { useState, useSyncExternalStore, type ReactNode } from 'react'
import { demoSignInEndpoint } from '../../identity/demo/contract.ts'
import type { Person } from '../../identity/person.ts'
import { FailureNotice } from '../page/FailureNotice.tsx'
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
  const [codeAsked, setCodeAsked] = useState(false)
  const goOn = useGoOn(person, lapse)
  return (
    <Dialog title="Your session has ended">
      <p>Sign in again to go on. What you typed is still here.</p>
      {demo ? (
        <DemoAgain person={person} onSignedIn={goOn} />
      ) : (
        <PasswordForm email={person.email} onSignedIn={goOn} onSecondFactor={() => setCodeAsked(true)} />
      )}
      <p className="dialog__note">
        {codeAsked ? 'Your password was right. Now ' : 'You can also '}
        <a className="usa-link" href={codeAsked ? '/sign-in/second-step' : '/sign-in'} target="_blank" rel="noreferrer">
          {codeAsked ? 'enter your code in a new tab' : 'open the sign-in page in a new tab'}
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

/** Goes on where the session ended; somebody else than before begins anew. */
function useGoOn(person: Person, lapse: Lapse): () => Promise<void> {
  const askAgain = usePersonAgain()
  const client = useQueryClient()
  return async () => {
    const now = await askAgain()
    if (now.via === 'visitor') return
    if (now.id !== person.id) return window.location.reload()
    lapse.clear()
    await client.refetchQueries({ predicate: ({ state }) => state.status === 'error' })
  }
}

function DemoAgain(props: { readonly person: Person; readonly onSignedIn: () => Promise<void> }): ReactNode {
  const { person, onSignedIn } = props
  const { send, busy, failure } = useSend(demoSignInEndpoint)
  // A refusal stays in `failure`, which is shown.
  const signIn = (): void => void send({ personId: person.id }).then(onSignedIn, () => {})
  return (
    <>
      <FailureNotice failure={failure} />
      <button type="button" className="usa-button" disabled={busy} onClick={signIn}>
        Go on as {person.name}
      </button>
    </>
  )
}
