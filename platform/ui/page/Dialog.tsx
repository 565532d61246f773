import { useEffect, useId, useRef, type ReactNode } from 'react'

/** A question that must be answered before going on. Escape closes it when `onClose` is given. */
export function Dialog(props: {
  readonly title: string
  readonly onClose?: () => void
  readonly children: ReactNode
}): ReactNode {
  const { title, onClose, children } = props
  const box = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const dialog = box.current
    dialog?.showModal()
    return () => dialog?.close()
  }, [])
  return (
    <dialog
      ref={box}
      className="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose?.()
      }}
    >
      <h2 id={id} className="dialog__title">
        {title}
      </h2>
      {children}
    </dialog>
  )
}

/** Asks once more before something that is hard to take back. The button says the verb, not "OK". */
export function Confirm(props: {
  readonly title: string
  readonly children: ReactNode
  /** Verb and object: "Retire the use case". */
  readonly button: string
  readonly busy?: boolean
  readonly onConfirm: () => void
  readonly onClose: () => void
}): ReactNode {
  const { title, children, button, busy = false, onConfirm, onClose } = props
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="dialog__words">{children}</div>
      <div className="dialog__end">
        <button type="button" className="usa-button" disabled={busy} onClick={onConfirm}>
          {button}
        </button>
        <button type="button" className="usa-button usa-button--unstyled" onClick={onClose}>
          Cancel
        </button>
      </div>
    </Dialog>
  )
}
