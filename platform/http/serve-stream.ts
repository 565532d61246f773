import type { z } from 'zod'
import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'
import type { StreamEndpoint } from './endpoint.ts'
import { addressOf, admit, parse, type Routes } from './serve.ts'

const encoder = new TextEncoder()

/**
 * Opens a door that answers with server-sent events. What is refused before the first event is a plain problem; what goes
 * wrong later ends the stream with an event named `refusal`. A reader who leaves stops the verb.
 */
export function serveStream<In extends z.ZodType, Out extends z.ZodType>(
  routes: Routes,
  door: StreamEndpoint<In, Out>,
  verb: (context: Context, input: z.output<In>, signal: AbortSignal) => AsyncIterable<z.input<Out>>,
): void {
  routes.doors.push(door)
  routes.app.get(door.path, async (c) => {
    const context = admit(c, door)
    const left = new AbortController()
    const signal = AbortSignal.any([left.signal, c.req.raw.signal])
    const events = verb(context, parse(door.input, addressOf(c)), signal)[Symbol.asyncIterator]()
    const first = await events.next()
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => sendAll(controller, door.output, first, events),
      cancel: () => left.abort(),
    })
    return new Response(body, {
      headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
    })
  })
}

/** Runs beside the answer: `start` must not wait for it. */
function sendAll<Out extends z.ZodType>(
  controller: ReadableStreamDefaultController<Uint8Array>,
  output: Out,
  first: IteratorResult<z.input<Out>>,
  events: AsyncIterator<z.input<Out>>,
): void {
  const send = (event: string, value: unknown) =>
    controller.enqueue(encoder.encode(`event: ${event}\ndata: ${JSON.stringify(value)}\n\n`))
  const work = async () => {
    for (let next = first; next.done !== true; next = await events.next()) send('message', output.parse(next.value))
    controller.close()
  }
  void work().catch((error: unknown) => {
    // Nobody may be listening any more; then there is nothing to close either.
    try {
      send(
        'refusal',
        error instanceof Refusal ? error.message : 'Something went wrong on our side. Load the page again.',
      )
      controller.close()
    } catch {
      return
    }
  })
}
