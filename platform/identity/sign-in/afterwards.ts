/** Work that an answer does not wait for: how long it takes would tell a stranger what was found. */
export interface Afterwards {
  readonly run: (work: () => Promise<unknown>) => void
  /** Waits until all of it is done: before a stop, and in tests. */
  readonly settled: () => Promise<void>
}

/** Runs work beside the answers; what goes wrong in it is told to `onFault`. */
export function createAfterwards(onFault: (message: string) => void): Afterwards {
  const running = new Set<Promise<unknown>>()
  return {
    run: (work) => {
      const done = work()
        .catch((error: unknown) => onFault(String(error)))
        .finally(() => running.delete(done))
      running.add(done)
    },
    settled: async () => {
      while (running.size > 0) await Promise.all(running)
    },
  }
}
