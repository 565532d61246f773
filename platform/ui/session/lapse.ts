/** Whether the server has said, in the middle of work, that nobody is signed in any more. */
export interface Lapse {
  readonly raise: () => void
  readonly clear: () => void
  readonly happened: () => boolean
  readonly subscribe: (listener: () => void) => () => void
}

/** Starts without a lapse. */
export function createLapse(): Lapse {
  const listeners = new Set<() => void>()
  let happened = false
  const turn = (to: boolean): void => {
    happened = to
    for (const listener of listeners) listener()
  }
  return {
    raise: () => turn(true),
    clear: () => turn(false),
    happened: () => happened,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
