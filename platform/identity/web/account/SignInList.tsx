import type { ReactNode } from 'react'
import { useAnswer } from '../../../ui/data/use-answer.ts'
import { PlainTime } from '../../../ui/words/PlainTime.tsx'
import { listSignInsEndpoint } from '../../sessions/contract.ts'
import type { SignInEvent, SignInRecord } from '../../sessions/sign-in-record.ts'

/** When somebody last came in, left, or was tried to be, newest first: oneself unless a person is named. */
export function SignInList({ personId }: { readonly personId?: string }): ReactNode {
  const records = useAnswer(listSignInsEndpoint, personId === undefined ? {} : { personId })
  if (records.length === 0) return <p>Nothing yet.</p>
  return (
    <ul className="usa-list">
      {records.map((record) => (
        <li key={record.sequence}>
          <PlainTime at={record.at} />: {sayRecord(record)}
        </li>
      ))}
    </ul>
  )
}

const words: Readonly<Record<SignInEvent, string>> = {
  'signed in': 'signed in',
  'signed out': 'signed out',
  'session ended': 'a session was ended from afar',
  'sign-in failed': 'somebody tried to sign in and failed',
  'sign-in locked': 'sign-in was locked for 15 minutes after too many tries',
}

const ways: Readonly<Record<string, string>> = {
  password: 'with the password',
  totp: 'with a code of the authenticator app',
  'recovery code': 'with a recovery code',
  passkey: 'with a passkey',
  demonstration: 'from the list of the demonstration',
}

function sayRecord({ event, provider, browser }: SignInRecord): string {
  const way = event === 'signed out' || provider === null ? '' : `, ${ways[provider] ?? `through ${provider}`}`
  return `${words[event]}${way}${browser === null ? '' : `, in ${browser}`}`
}
