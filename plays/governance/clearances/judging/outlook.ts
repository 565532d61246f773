import type { Cause, Lapse } from '../clearance.ts'

/** What stands in the way of a clearance now, and what is going to. */
export interface Outlook {
  /** What suspends it from now on. */
  readonly causes: readonly Omit<Cause, 'since'>[]
  /** What suspends nothing by itself, but keeps a cause from being lifted: a duty that is not settled yet. */
  readonly open: readonly Pick<Cause, 'kind' | 'subject'>[]
  readonly lapses: readonly Lapse[]
}

/** Several outlooks as one. */
export const together = (parts: readonly Outlook[]): Outlook => ({
  causes: parts.flatMap(({ causes }) => causes),
  open: parts.flatMap(({ open }) => open),
  lapses: parts.flatMap(({ lapses }) => lapses),
})
