import { useCallback, useMemo, useState } from 'react'

/** The rows that a person has ticked, by their keys. */
export interface Selection {
  readonly chosen: ReadonlySet<string>
  readonly toggle: (keys: readonly string[], on: boolean) => void
  readonly clear: () => void
}

/** Keeps which rows are ticked. */
export function useSelection(): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const toggle = useCallback((keys: readonly string[], on: boolean) => {
    setChosen((old) => (on ? new Set([...old, ...keys]) : old.difference(new Set(keys))))
  }, [])
  const clear = useCallback(() => setChosen(new Set()), [])
  return useMemo(() => ({ chosen, toggle, clear }), [chosen, toggle, clear])
}
