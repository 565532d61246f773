import type { Person } from '@pilothouse/platform/identity/person'
import { Link } from '@pilothouse/platform/ui/Link'
import type { ReactNode } from 'react'
import { finders } from '../rooms.ts'
import { InboxLink } from '../today/InboxLink.tsx'
import { Lamp } from './Lamp.tsx'
import { PersonMenu } from './PersonMenu.tsx'
import { SearchField } from '../search/SearchField.tsx'

/** Name, search, and who I am. */
export function Header(props: {
  readonly person: Person
  readonly hasMenu: boolean
  readonly menuOpen: boolean
  readonly onMenu: () => void
}): ReactNode {
  const { person, hasMenu, menuOpen, onMenu } = props
  const member = person.via !== 'visitor'
  return (
    <header className="header">
      <Link to="/" className="header__name">
        <Lamp />
        <span>
          <strong>Pilothouse</strong>
          {person.agencyName && <span className="header__agency">{person.agencyName}</span>}
        </span>
      </Link>
      {finders.some(({ allows }) => allows(person)) && <SearchField />}
      <div className="header__end">
        {member && <InboxLink person={person} />}
        {member && <PersonMenu person={person} />}
        {hasMenu && (
          <button
            type="button"
            className="header__menu"
            aria-expanded={menuOpen}
            aria-controls="navigation"
            onClick={onMenu}
          >
            Menu
          </button>
        )}
      </div>
    </header>
  )
}
