import { Link as RouterLink } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { NavGroup } from './navigation.ts'

/** The plays by name and number, and the pages of each. Folds away on a narrow screen. */
export function SideNav({ groups, open }: { readonly groups: readonly NavGroup[]; readonly open: boolean }): ReactNode {
  return (
    <nav id="navigation" className={open ? 'side side--open' : 'side'} aria-label="Main">
      <ul className="side__list">
        <Line label="Today" path="/" exact />
      </ul>
      {groups.map((group) => (
        <Group key={group.title} group={group} />
      ))}
    </nav>
  )
}

function Group({ group }: { readonly group: NavGroup }): ReactNode {
  const { title, number, lines } = group
  return (
    <section className="side__group">
      <h2 className="side__title">
        {number !== null && <span className="side__number">{number}</span>}
        <span>{title}</span>
      </h2>
      <ul className="side__list">
        {lines.map(({ label, path }) => (
          <Line key={path} label={label} path={path} />
        ))}
      </ul>
    </section>
  )
}

function Line(props: { readonly label: string; readonly path: string; readonly exact?: boolean }): ReactNode {
  const { label, path, exact = false } = props
  return (
    <li>
      <RouterLink
        to={path}
        className="side__link"
        activeOptions={{ exact, includeSearch: false }}
        activeProps={{ className: 'side__link--here' }}
      >
        {label}
      </RouterLink>
    </li>
  )
}
