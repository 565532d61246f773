import { Dialog } from '@pilothouse/platform/ui/Dialog'
import { useState, type ReactNode } from 'react'
import { EvidenceForm, type OpenDuty } from './EvidenceForm.tsx'

/** A button that opens the form for evidence. `others`: duties of the same use that the same piece may serve. */
export function AddEvidence(props: {
  readonly useCaseId: string
  readonly duty: OpenDuty
  readonly others: readonly OpenDuty[]
  readonly filled?: boolean
}): ReactNode {
  const { useCaseId, duty, others, filled = false } = props
  const [open, setOpen] = useState(false)
  const close = (): void => setOpen(false)
  return (
    <>
      <button
        type="button"
        className={filled ? 'usa-button' : 'usa-button usa-button--outline'}
        onClick={() => setOpen(true)}
      >
        Add evidence<span className="usa-sr-only"> for {duty.title}</span>
      </button>
      {open && (
        <Dialog title={`Add evidence for “${duty.title}”`} onClose={close}>
          <EvidenceForm useCaseId={useCaseId} duty={duty} others={others} close={close} />
        </Dialog>
      )}
    </>
  )
}
