import { Link as RouterLink } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** Values for the part of an address after `?`. */
export type Search = Readonly<Record<string, unknown>>

/** A way to another page of Pilothouse, without loading the whole application again. */
export function Link(props: {
  readonly to: string
  readonly search?: Search
  readonly className?: string
  /** Whether this is what the reader looks at. */
  readonly current?: boolean
  readonly children: ReactNode
}): ReactNode {
  const { to, search = {}, className = 'usa-link', current, children } = props
  return (
    <RouterLink
      to={to}
      search={search}
      className={className}
      activeProps={{}}
      activeOptions={{ exact: true }}
      resetScroll={to !== '.'}
      aria-current={current ? 'page' : undefined}
    >
      {children}
    </RouterLink>
  )
}

/** The same, looking like a button: for a next step that is a page. */
export function ButtonLink(props: {
  readonly to: string
  readonly search?: Search
  readonly quiet?: boolean
  readonly children: ReactNode
}): ReactNode {
  const { quiet = false, ...link } = props
  return <Link {...link} className={quiet ? 'usa-button usa-button--outline' : 'usa-button'} />
}
