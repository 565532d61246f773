import { Link } from '@pilothouse/platform/ui/Link'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { ReactNode } from 'react'
import { listCatalogue } from '../../catalogue/contract.ts'
import { ApprovalStatus } from '../lent/ApprovalStatus.tsx'

const MOST = 8

/** Entries of the catalog that hold the words somebody looks for. */
export function FoundTools({ words }: { readonly words: string }): ReactNode {
  const lines = useAnswer(listCatalogue, { text: words.slice(0, 200) })
  if (lines.length === 0) return <p>Nothing in the catalog holds these words.</p>
  return (
    <ul className="usa-list">
      {lines.slice(0, MOST).map(({ entry, standing }) => (
        <li key={entry.id}>
          <Link to={`/tools/catalogue/${entry.id}`}>{entry.name}</Link>{' '}
          <ApprovalStatus state={standing.state} until={standing.until} />
        </li>
      ))}
    </ul>
  )
}
