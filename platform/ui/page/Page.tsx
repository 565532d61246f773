import { useEffect, type ReactNode } from 'react'
import { useFocusOnArrival } from './arrival.tsx'
import { Link } from './Link.tsx'

/** One step of the way to this page. */
export interface Crumb {
  readonly label: string
  readonly to: string
}

/** The frame of every page: where it stands, what it is called, what it is for, and the one next step. */
export function Page(props: {
  readonly title: string
  /** One line: what a person does here. */
  readonly purpose?: string
  readonly crumbs?: readonly Crumb[]
  /** The only filled button of the page. */
  readonly action?: ReactNode
  /** Beside the title: a state, such as the light. */
  readonly badge?: ReactNode
  /** The right column: who is who, what is missing. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}): ReactNode {
  const { title, purpose, crumbs = [], action, badge, aside, children } = props
  const heading = useFocusOnArrival()
  useEffect(() => {
    document.title = `${title} | Pilothouse`
  }, [title])
  return (
    <div className="page">
      {crumbs.length > 0 && <Breadcrumb crumbs={crumbs} title={title} />}
      <header className="page__head">
        <div className="page__title">
          <h1 tabIndex={-1} ref={heading}>
            {title}
          </h1>
          {badge}
        </div>
        {purpose && <p className="page__purpose">{purpose}</p>}
        {action && <div className="page__action">{action}</div>}
      </header>
      <div className={aside ? 'page__body page__body--aside' : 'page__body'}>
        <div className="page__main">{children}</div>
        {aside && <aside className="page__aside">{aside}</aside>}
      </div>
    </div>
  )
}

function Breadcrumb({ crumbs, title }: { readonly crumbs: readonly Crumb[]; readonly title: string }): ReactNode {
  return (
    <nav className="usa-breadcrumb usa-breadcrumb--wrap" aria-label="Breadcrumb">
      <ol className="usa-breadcrumb__list">
        {crumbs.map((crumb) => (
          <li key={crumb.to} className="usa-breadcrumb__list-item">
            <Link to={crumb.to} className="usa-breadcrumb__link">
              <span>{crumb.label}</span>
            </Link>
          </li>
        ))}
        <li className="usa-breadcrumb__list-item usa-current" aria-current="page">
          <span>{title}</span>
        </li>
      </ol>
    </nav>
  )
}
