import { Dialog } from '@pilothouse/platform/ui/Dialog'
import { usePerson } from '@pilothouse/platform/ui/session'
import { useSend } from '@pilothouse/platform/ui/use-send'
import { FailureNotice } from '@pilothouse/platform/ui/FailureNotice'
import { useState, type ReactNode } from 'react'
import { assignReview, listReviews, openReview } from '../../../reviews/contract.ts'
import type { ReviewPage } from '../../../reviews/listing/review-list.ts'
import { showWaiting } from '../../../waiting/contract.ts'
import { AssignReview } from './AssignReview.tsx'
import { DelegateReview } from './DelegateReview.tsx'
import { EscalateReview } from './EscalateReview.tsx'

type Way = 'assign' | 'delegate' | 'escalate'

const ways: Readonly<Record<Way, string>> = {
  assign: 'Name the reviewer',
  delegate: 'Hand it to a delegate',
  escalate: 'Escalate it',
}

/** What can be done with a review besides deciding it. */
export function ReviewHandling({ shown }: { readonly shown: ReviewPage }): ReactNode {
  const [way, setWay] = useState<Way | null>(null)
  const { review, may } = shown
  const close = (): void => setWay(null)
  const open = (['assign', 'delegate', 'escalate'] as const).filter((one) => may[one])
  return (
    <>
      {may.take && <TakeReview shown={shown} />}
      {open.map((one) => (
        <p key={one}>
          <button type="button" className="usa-button usa-button--unstyled" onClick={() => setWay(one)}>
            {ways[one]}
          </button>
        </p>
      ))}
      {way && (
        <Dialog title={ways[way]} onClose={close}>
          {way === 'assign' && <AssignReview review={review} onDone={close} />}
          {way === 'delegate' && <DelegateReview review={review} onDone={close} />}
          {way === 'escalate' && <EscalateReview review={review} onDone={close} />}
        </Dialog>
      )}
    </>
  )
}

function TakeReview({ shown: { review } }: { readonly shown: ReviewPage }): ReactNode {
  const person = usePerson()
  const { send, busy, failure } = useSend(assignReview, [openReview, listReviews, showWaiting])
  const take = (): void => {
    void send({ id: review.id, version: review.version, personId: person.id }).catch(() => {})
  }
  return (
    <>
      {failure && <FailureNotice failure={failure} />}
      <button type="button" className="usa-button usa-button--outline" aria-disabled={busy} onClick={take}>
        Take this review
      </button>
    </>
  )
}
