import type { ReactNode } from 'react'

/** What a list says when there is nothing in it: why, and what to do next. */
export function EmptyState(props: {
  readonly title: string
  readonly children?: ReactNode
  readonly action?: ReactNode
}): ReactNode {
  return (
    <div className="empty">
      <p className="empty__title">{props.title}</p>
      {props.children && <div className="empty__words">{props.children}</div>}
      {props.action}
    </div>
  )
}
