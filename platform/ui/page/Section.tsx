import { useId, type ReactNode } from 'react'

/** A titled part of a page. */
export function Section(props: {
  readonly title: string
  readonly note?: string
  readonly action?: ReactNode
  readonly children: ReactNode
}): ReactNode {
  const id = useId()
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section__head">
        <h2 id={id}>{props.title}</h2>
        {props.action}
      </div>
      {props.note && <p className="section__note">{props.note}</p>}
      {props.children}
    </section>
  )
}
