import type { ReactNode } from 'react'

/** A thing that is known, or not, about a record. */
export interface Definition {
  readonly term: ReactNode
  /** Blank shows as "Not given". */
  readonly value: ReactNode
}

/** What is known about a record, line by line. */
export function DefinitionList({ items }: { readonly items: readonly Definition[] }): ReactNode {
  return (
    <dl className="definitions">
      {items.map(({ term, value }, index) => (
        <div key={index} className="definitions__line">
          <dt>{term}</dt>
          <dd>{isBlank(value) ? <span className="definitions__blank">Not given</span> : value}</dd>
        </div>
      ))}
    </dl>
  )
}

const isBlank = (value: ReactNode): boolean => value === null || value === undefined || value === ''
