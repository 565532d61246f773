import type { ReactNode } from 'react'

/** Something that the reader must know on this page. For an outcome that the page shows anyway, say nothing. */
export function Notice(props: {
  readonly kind: 'info' | 'success' | 'warning' | 'error'
  readonly title?: string
  readonly children: ReactNode
}): ReactNode {
  const { kind, title, children } = props
  const className = `usa-alert usa-alert--${kind} ${title ? '' : 'usa-alert--slim'}`
  return (
    <div className={className} role={kind === 'error' ? 'alert' : undefined}>
      <div className="usa-alert__body">
        {title && <h2 className="usa-alert__heading">{title}</h2>}
        <div className="usa-alert__text">{children}</div>
      </div>
    </div>
  )
}
