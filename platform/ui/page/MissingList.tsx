import type { ReactNode } from 'react'
import type { Missing } from '../../http/problem.ts'
import { HrefLink } from './HrefLink.tsx'

/** What is missing for a yes, who owes it, and by which rule: stands under the sentence that says no. */
export function MissingList({ missing }: { readonly missing: readonly Missing[] }): ReactNode {
  if (missing.length === 0) return null
  return (
    <ul className="usa-list missing">
      {missing.map((item) => (
        <li key={`${item.what} ${item.who}`}>
          {item.href === null ? <strong>{item.what}</strong> : <HrefLink href={item.href}>{item.what}</HrefLink>}{' '}
          <span className="missing__who">Owed by {item.who}.</span>
          {item.source && <span className="missing__source"> Rule: {item.source}</span>}
        </li>
      ))}
    </ul>
  )
}
