import type { ReactNode } from 'react'
import { DateWords } from '@pilothouse/platform/ui/DateWords'
import { EmptyState } from '@pilothouse/platform/ui/EmptyState'
import { Link } from '@pilothouse/platform/ui/Link'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { seeToday } from '../../today/contract.ts'
import type { WaitingItem } from '../../today/waiting.ts'

const what: Readonly<Record<WaitingItem['kind'], string>> = {
  idea: 'Answer the idea',
  'pilot proposal': 'Decide the proposal',
  'returned proposal': 'Mend your proposal',
  'draft proposal': 'Finish your draft',
  'pilot that ends': 'Extend, deploy or stop the pilot',
  import: 'Decide about the import',
}

/** What waits for the reader, since when, and what happens if nothing is done. */
export function WaitingPanel(): ReactNode {
  const { waiting } = useAnswer(seeToday, {})
  if (waiting.length === 0)
    return (
      <EmptyState title="Nothing in use cases waits for you">
        Ideas, proposals and pilots that need you appear here.
      </EmptyState>
    )
  return (
    <ul className="waiting">
      {waiting.map((item) => (
        <li key={`${item.kind} ${item.id}`} className="waiting__item">
          <p className="waiting__what">
            {what[item.kind]}: <Link to={pathOf(item)}>{item.title}</Link>
          </p>
          <p className="waiting__since">
            Since <DateWords at={item.since} />. If you do nothing: {decapitalised(item.otherwise)}
          </p>
        </li>
      ))}
    </ul>
  )
}

const decapitalised = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1)

function pathOf({ kind, id }: WaitingItem): string {
  if (kind === 'idea') return `/use-cases/ideas/${id}`
  if (kind === 'pilot that ends') return `/use-cases/portfolio/${id}`
  return kind === 'import' ? `/use-cases/imports/${id}` : `/use-cases/proposals/${id}`
}
