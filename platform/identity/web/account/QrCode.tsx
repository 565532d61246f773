import { encodeQR } from 'qr'
import type { ReactNode } from 'react'

/** A text as a code that a camera reads, black on white whatever the page looks like. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }): ReactNode {
  return (
    <img
      src={encodeQR(text, 'data-url')}
      alt={label}
      width="220"
      height="220"
      style={{ imageRendering: 'pixelated' }}
    />
  )
}
