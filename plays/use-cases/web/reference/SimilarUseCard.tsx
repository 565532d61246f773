import type { ReactNode } from 'react'
import type { Declaration } from '../../ideas/declaration.ts'
import type { SimilarUse } from '../../reference/similar-use.ts'
import { DeclareSimilar } from './DeclareSimilar.tsx'
import { SimilarLink } from './SimilarLink.tsx'

/** One like use: whose it is, how far it got, what its agency decided about it, and why it is shown. */
export function SimilarUseCard(props: {
  readonly use: SimilarUse
  readonly declared?: Declaration | undefined
  /** Left out where the use is only read. */
  readonly onDecide?: ((declaration: Declaration) => void) | undefined
}): ReactNode {
  const { use, declared, onDecide } = props
  return (
    <article className="similar__card">
      <h3>
        <SimilarLink use={use} />
      </h3>
      <p className="similar__facts">{[use.agency, use.stage, use.determination].filter(Boolean).join(' · ')}</p>
      {use.mitigations.length > 0 && <p>Reported as done: {use.mitigations.join(', ')}.</p>}
      {use.excerpt && <blockquote className="similar__excerpt">{use.excerpt}</blockquote>}
      <p className="similar__why">{whyOf(use)}</p>
      {onDecide && <DeclareSimilar use={use} declared={declared} onDecide={onDecide} />}
    </article>
  )
}

function whyOf({ sharedWords, closeness }: SimilarUse): string {
  const shared = sharedWords.length > 0 ? `shares ${sharedWords.slice(0, 6).join(', ')}` : ''
  const near = closeness === null ? '' : `nearness in meaning ${Math.round(closeness * 100)} of 100`
  return `Shown because: ${[shared, near].filter(Boolean).join('; ')}.`
}
