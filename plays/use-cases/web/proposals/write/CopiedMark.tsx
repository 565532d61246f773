import type { ReactNode } from 'react'
import type { CopiedAnswer } from '../../../proposals/copying/copied-answer.ts'
import { SimilarLink } from '../../reference/SimilarLink.tsx'

/** Under an answer whose words come from a similar use: from which, and the way to say that they hold here too. */
export function CopiedMark(props: {
  readonly copy: CopiedAnswer
  readonly label: string
  readonly onConfirm: () => void
}): ReactNode {
  const { copy, label, onConfirm } = props
  return (
    <div className="copied">
      <p>
        Taken from <SimilarLink use={copy.from} /> ({copy.from.agency}).{' '}
        {copy.confirmed ? 'Confirmed word for word.' : 'Change it to fit your pilot, or confirm it as it is.'}
      </p>
      {!copy.confirmed && (
        <button type="button" className="usa-button usa-button--outline" onClick={onConfirm}>
          Confirm as it is<span className="usa-sr-only">: {label}</span>
        </button>
      )}
    </div>
  )
}
