import type { Person } from '@pilothouse/platform/identity/person'
import { Disclosure } from '@pilothouse/platform/ui/Disclosure'
import { Link } from '@pilothouse/platform/ui/Link'
import { useSignOut } from '@pilothouse/platform/ui/session'
import type { ReactNode } from 'react'
import { allPages } from './all-pages.ts'

/** Who I am, for which organisation and in which roles; the account and the way out. */
export function PersonMenu({ person }: { readonly person: Person }): ReactNode {
  const signOut = useSignOut()
  const roles = [
    ...new Set(person.roles.map(({ role, discipline }) => (discipline ? `${role} (${discipline})` : role))),
  ]
  const account = allPages.find(({ path, allows }) => path === '/account' && allows(person))
  return (
    <Disclosure edge="end" className="person__button" label={<PersonName person={person} />}>
      <div className="person__menu">
        <p className="person__name">{person.name}</p>
        <p className="person__place">{person.agencyName}</p>
        <ul className="person__roles" aria-label="Your roles">
          {roles.map((role) => (
            <li key={role}>{role}</li>
          ))}
        </ul>
        {account && <Link to={account.path}>Your account</Link>}
        <button type="button" className="usa-button usa-button--outline" onClick={() => void signOut()}>
          Sign out
        </button>
      </div>
    </Disclosure>
  )
}

function PersonName({ person }: { readonly person: Person }): ReactNode {
  const initials = person.name
    .split(' ')
    .map((part) => part.charAt(0))
    .join('')
    .slice(0, 2)
  return (
    <>
      <span className="person__mark" aria-hidden="true">
        {initials}
      </span>
      <span className="person__words">{person.name}</span>
      <span className="usa-sr-only">, your account</span>
    </>
  )
}
