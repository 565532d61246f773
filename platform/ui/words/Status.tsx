import type { ReactNode } from 'react'

/** The four shapes of a state, so that none is told by colour alone. */
export type StatusShape = 'hollow' | 'solid' | 'half' | 'crossed'

/** A state in word, shape and colour. */
export function Status({ shape, children }: { readonly shape: StatusShape; readonly children: ReactNode }): ReactNode {
  return (
    <span className={`status status--${shape}`}>
      <svg className="status__shape" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <circle className="status__ring" cx="8" cy="8" r="6" />
        {shape === 'solid' && <circle className="status__fill" cx="8" cy="8" r="6" />}
        {shape === 'half' && <path className="status__fill" d="M8 2a6 6 0 0 0 0 12z" />}
        {shape === 'crossed' && <path className="status__cross" d="M5 5l6 6M11 5l-6 6" />}
      </svg>
      <span>{children}</span>
    </span>
  )
}
