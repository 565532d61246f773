import { useState, type ReactNode } from 'react'
import { Dialog } from '../../ui/page/Dialog.tsx'

/** A quiet button that opens a form over the page; the form closes it when it was sent. */
export function FormDialog(props: {
  /** Verb and object: "Change the password". */
  readonly label: string
  readonly title?: string
  /** What the button acts on, for those who hear the page. */
  readonly about?: string
  /** As a word in a line instead of a button. */
  readonly inLine?: boolean
  readonly children: (close: () => void) => ReactNode
}): ReactNode {
  const { label, title = label, about, inLine = false, children } = props
  const [open, setOpen] = useState(false)
  const close = (): void => setOpen(false)
  return (
    <>
      <button
        type="button"
        className={`usa-button ${inLine ? 'usa-button--unstyled' : 'usa-button--outline'}`}
        onClick={() => setOpen(true)}
      >
        {label}
        {about && <span className="usa-sr-only"> {about}</span>}
      </button>
      {open && (
        <Dialog title={title} onClose={close}>
          {children(close)}
        </Dialog>
      )}
    </>
  )
}

/** The way out of a form in a dialog. */
export function Cancel({ close }: { readonly close: () => void }): ReactNode {
  return (
    <button type="button" className="usa-button usa-button--unstyled" onClick={close}>
      Cancel
    </button>
  )
}
