import { useState, type ReactNode } from 'react'
import { FailureNotice } from '../../ui/page/FailureNotice.tsx'
import { Confirm } from '../../ui/page/Dialog.tsx'

/** A link-like button that asks once more before it acts, and says why when it was refused. */
export function ActButton(props: {
  /** Verb and object: "Withdraw the role". */
  readonly label: string
  /** What it acts on, for those who hear the page. */
  readonly about?: string
  /** The question, with what will happen. */
  readonly children: ReactNode
  readonly act: () => Promise<unknown>
}): ReactNode {
  const { label, about, children, act } = props
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const goOn = async (): Promise<void> => {
    setBusy(true)
    setFailure(null)
    await act().catch(setFailure)
    setBusy(false)
    setAsking(false)
  }
  return (
    <>
      <button type="button" className="usa-button usa-button--unstyled" onClick={() => setAsking(true)}>
        {label}
        {about && <span className="usa-sr-only"> {about}</span>}
      </button>
      <FailureNotice failure={failure} quiet />
      {asking && (
        <Confirm
          title={`${label}?`}
          button={label}
          busy={busy}
          onConfirm={() => void goOn()}
          onClose={() => setAsking(false)}
        >
          {children}
        </Confirm>
      )}
    </>
  )
}
