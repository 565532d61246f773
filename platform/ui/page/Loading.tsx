import type { ReactNode } from 'react'

/** Stands where something is on its way; shows itself only when that takes longer than a moment. */
export function Loading({ what = 'the page' }: { readonly what?: string }): ReactNode {
  return <output className="loading">Loading {what}…</output>
}
