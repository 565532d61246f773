import { useEffect, useId, useRef, useState, type ReactNode, type RefObject } from 'react'

/** A button that opens a small panel below it. Escape, and a click or a step elsewhere, close it. */
export function Disclosure(props: {
  readonly label: ReactNode
  /** At which edge of the button the panel hangs. */
  readonly edge?: 'start' | 'end'
  readonly className?: string
  readonly children: ReactNode
}): ReactNode {
  const { label, edge = 'start', className = 'disclosure__button', children } = props
  const [open, setOpen] = useState(false)
  const frame = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  useClosing(frame, button, open, setOpen)
  return (
    <div className="disclosure" ref={frame}>
      <button
        ref={button}
        type="button"
        className={className}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      <div id={id} hidden={!open} className={`disclosure__panel disclosure__panel--${edge}`}>
        {open && children}
      </div>
    </div>
  )
}

function useClosing(
  frame: RefObject<HTMLElement | null>,
  button: RefObject<HTMLElement | null>,
  open: boolean,
  setOpen: (open: boolean) => void,
): void {
  useEffect(() => {
    if (!open) return undefined
    const leave = (event: Event): void => {
      if (event.target instanceof Node && !frame.current?.contains(event.target)) setOpen(false)
    }
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      setOpen(false)
      button.current?.focus()
    }
    const stop = new AbortController()
    document.addEventListener('pointerdown', leave, { signal: stop.signal })
    document.addEventListener('focusin', leave, { signal: stop.signal })
    document.addEventListener('keydown', escape, { signal: stop.signal })
    return () => stop.abort()
  }, [frame, button, open, setOpen])
}
