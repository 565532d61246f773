import type { ReactNode } from 'react'

/** The mark of Pilothouse: a signal lamp. Beside the name it says nothing of its own. */
export function Lamp(): ReactNode {
  return (
    <svg className="lamp" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path className="lamp__frame" d="M12 3h8v3h3v3H9V6h3zM9 25h14v4H9z" />
      <path className="lamp__post" d="M11 9v16M21 9v16" />
      <circle className="lamp__light" cx="16" cy="17" r="4" />
    </svg>
  )
}
