import { Refusal } from '../refusal.ts'

/** How slow a sender may be. */
export interface Pace {
  /** Longest silence between two pieces. */
  readonly idleSeconds: number
  /** Longest time for the whole. */
  readonly wholeSeconds: number
}

/** Passes a body on, and ends it with a refusal when its sender falls silent or takes too long: nobody holds a connection for ever. */
export async function* keepPace(body: ReadableStream<Uint8Array>, pace: Pace): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  const deadline = Date.now() + pace.wholeSeconds * 1000
  try {
    for (;;) {
      const { done, value } = await within(reader.read(), Math.min(pace.idleSeconds * 1000, deadline - Date.now()))
      if (done) return
      yield value
    }
  } finally {
    await reader.cancel().catch(() => {})
  }
}

async function within<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => {
    reject(
      new Refusal(
        'unavailable',
        'The file arrived too slowly and was not kept. Check your connection and upload it again.',
      ),
    )
  }, milliseconds)
  try {
    return await Promise.race([work, promise])
  } finally {
    clearTimeout(timer)
  }
}
