import { useEffect, useState, type ReactNode } from 'react'
import { useLiveAnswer } from '@pilothouse/platform/ui/use-answer'
import type { Declaration } from '../../ideas/declaration.ts'
import { findSimilar } from '../../reference/contract.ts'
import type { DeclaredUse } from '../../reference/declared-use.ts'
import { DeclareSimilar } from './DeclareSimilar.tsx'
import { SimilarLink } from './SimilarLink.tsx'
import { SimilarUseCard } from './SimilarUseCard.tsx'

const PAUSE = 700
const ENOUGH = 20

/** While somebody writes: who has done this already? Nothing is decided for them; they say join, start from, or what differs. */
export function SimilarUses(props: {
  readonly text: string
  /** What the author has said already. */
  readonly declared?: readonly Declaration[]
  /** The uses about which the author said something, also when they are no longer found. */
  readonly said?: readonly DeclaredUse[]
  /** Ids that are not to be shown: the record itself. */
  readonly except?: readonly string[]
  readonly onDecide?: (declaration: Declaration) => void
}): ReactNode {
  const { text, declared = [], said = [], except = [], onDecide } = props
  const settled = useSettled(text.trim().slice(0, 4000))
  const enough = settled.length >= ENOUGH
  const { data, failure, waiting } = useLiveAnswer(
    findSimilar,
    { text: settled, except: [...except] },
    { when: enough },
  )
  const uses = enough ? (data?.uses ?? []) : []
  const shown = new Set(uses.map(({ id }) => id))
  const saidOf = (id: string): Declaration | undefined => declared.find(({ similarId }) => similarId === id)
  return (
    <section className="similar" aria-label="Similar uses" aria-busy={waiting}>
      <h2 className="similar__title">Who has done this before?</h2>
      <output>{enough ? summary(data?.uses.length, failure) : 'Write a sentence, and similar uses show here.'}</output>
      {enough && data && !data.byMeaning && (
        <p>Only shared words were compared: the comparison by meaning is not available just now.</p>
      )}
      <ol className="similar__list">
        {uses.map((use) => (
          <li key={use.id}>
            <SimilarUseCard use={use} declared={saidOf(use.id)} onDecide={onDecide} />
          </li>
        ))}
        {onDecide &&
          said
            .filter(({ use }) => !shown.has(use.id))
            .map(({ use }) => (
              <li key={use.id} className="similar__card">
                <h3>
                  <SimilarLink use={use} />
                </h3>
                <p className="similar__facts">{use.agency}</p>
                <DeclareSimilar use={use} declared={saidOf(use.id)} onDecide={onDecide} />
              </li>
            ))}
      </ol>
    </section>
  )
}

function summary(count: number | undefined, failure: Error | null): string {
  if (failure) return 'Similar uses cannot be shown just now. You can go on without them.'
  if (count === undefined) return 'Looking …'
  if (count === 0) return 'Nothing similar was found, neither here nor in the reference library.'
  return count === 1 ? 'One similar use was found.' : `${count} similar uses were found.`
}

/** The text once somebody has stopped typing for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
