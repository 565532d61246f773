/** Ids that wait to be looked at; the same id twice waits once. */
export interface WaitingList {
  readonly add: (id: string) => void
  /** Settles as soon as an id waits, after `atMost` milliseconds, or when `signal` aborts. */
  readonly next: (atMost: number, signal: AbortSignal) => Promise<void>
  readonly take: () => readonly string[]
}

/** A list that is empty at first. */
export function waitingList(): WaitingList {
  const ids = new Set<string>()
  const waker = new EventTarget()
  return {
    add: (id) => {
      ids.add(id)
      waker.dispatchEvent(new Event('wake'))
    },
    next: async (atMost, signal) => {
      if (ids.size > 0 || signal.aborted) return
      const { promise, resolve } = Promise.withResolvers<void>()
      const done = new AbortController()
      waker.addEventListener('wake', () => resolve(), { signal: done.signal })
      signal.addEventListener('abort', () => resolve(), { signal: done.signal })
      const timer = setTimeout(resolve, atMost)
      await promise
      clearTimeout(timer)
      done.abort()
    },
    take: () => {
      const taken = [...ids]
      ids.clear()
      return taken
    },
  }
}
