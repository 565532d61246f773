import type { ReactNode } from 'react'
import { EmptyState } from '@pilothouse/platform/ui/EmptyState'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { findSimilar } from '../../reference/contract.ts'
import { SimilarUseCard } from '../reference/SimilarUseCard.tsx'

/** The uses that the words in the search field find: our own, ideas, and the reference library. */
export function FoundUses({ words }: { readonly words: string }): ReactNode {
  const { uses } = useAnswer(findSimilar, { text: words.padEnd(3), limit: 20, except: [] })
  if (uses.length === 0)
    return <EmptyState title="No use was found">Try other words, or a whole sentence about the work.</EmptyState>
  return (
    <ol className="similar__list">
      {uses.map((use) => (
        <li key={use.id}>
          <SimilarUseCard use={use} />
        </li>
      ))}
    </ol>
  )
}
